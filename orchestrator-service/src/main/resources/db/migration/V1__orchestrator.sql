-- Copies of campaigns, from marketing.campaigns.
create table campaign_projection
(
    id          uuid primary key,
    tenant      text        not null,
    name        text        not null,
    type        text        not null,
    status      text        not null,
    -- as many decimals as the currency has
    budget      numeric     not null,
    currency    text        not null,
    channels    text        not null,
    -- JSON, read and written as a whole: the budget of each channel
    allocations text        not null,
    -- JSON: free texts
    objectives  text        not null,
    -- JSON: metric, target and perhaps channel of each goal
    goals       text        not null,
    starts_at   timestamptz not null,
    ends_at     timestamptz not null,
    time_zone   text        not null,
    version     bigint      not null default 0
);
create index campaign_projection_tenant on campaign_projection (tenant, id);
-- For the periodic assessment of running campaigns; most campaigns are over.
create index campaign_projection_running on campaign_projection (tenant, id) where status in ('ACTIVE', 'PAUSED');
-- For strategies, which draw on the tenant's past campaigns of a type.
create index campaign_projection_ended on campaign_projection (tenant, type, currency, ends_at desc, id desc)
    where status in ('COMPLETED', 'ARCHIVED');
call protect_tenant('campaign_projection');

-- Absolute totals of a campaign, channel and UTC day, from marketing.performance. The newest as_of wins.
create table performance_projection
(
    tenant      text        not null,
    campaign_id uuid        not null,
    channel     text        not null,
    day         date        not null,
    -- JSON: total by metric
    totals      text        not null,
    as_of       timestamptz not null,
    primary key (tenant, campaign_id, channel, day)
);
call protect_tenant('performance_projection');

-- Totals of a content piece, post or email in a campaign and channel since the beginning, from marketing.performance. The
-- highest sequence wins; human is without what machines did.
create table content_performance_projection
(
    tenant      text        not null,
    campaign_id uuid        not null,
    content_ref uuid        not null,
    channel     text        not null,
    -- JSON: total by metric
    totals      text        not null,
    human       text        not null,
    sequence    bigint      not null,
    as_of       timestamptz not null,
    primary key (tenant, campaign_id, content_ref, channel)
);
call protect_tenant('content_performance_projection');

-- The same of a campaign and channel in one hour of UTC.
create table hourly_engagement_projection
(
    tenant      text        not null,
    campaign_id uuid        not null,
    channel     text        not null,
    hour        timestamptz not null,
    totals      text        not null,
    human       text        not null,
    sequence    bigint      not null,
    as_of       timestamptz not null,
    primary key (tenant, campaign_id, channel, hour)
);
call protect_tenant('hourly_engagement_projection');

-- Totals of a campaign and channel as of the last assessment. Other campaigns of the tenant are compared with these few
-- rows instead of all days of all campaigns.
create table channel_benchmark
(
    tenant      text        not null,
    campaign_id uuid        not null,
    channel     text        not null,
    totals      text        not null,
    -- last day with metrics
    last_day    date        not null,
    primary key (tenant, campaign_id, channel)
);
create index channel_benchmark_recent on channel_benchmark (tenant, last_day desc);
call protect_tenant('channel_benchmark');

-- Copies of pieces of content, from marketing.content.
create table content_projection
(
    id           uuid primary key,
    tenant       text   not null,
    blog_post_id uuid   not null,
    campaign_id  uuid,
    channel      text   not null,
    state        text   not null,
    engine       text,
    subject      text,
    -- What it has in common with other content.
    angle        text,
    hook         text,
    length       integer,
    hashtags     text[] not null default '{}',
    version      bigint not null default 0
);
create index content_projection_campaign on content_projection (tenant, campaign_id);
call protect_tenant('content_projection');

-- Copies of posts and emails, from marketing.posts and marketing.emails.
create table publication_projection
(
    id            uuid primary key,
    tenant        text   not null,
    campaign_id   uuid   not null,
    channel       text   not null,
    content_id    uuid,
    -- The account that publishes a post; null while there is none.
    account_id    uuid,
    state         text   not null,
    -- By the clock of the service that owns it.
    state_since   timestamptz not null,
    subject       text,
    scheduled_for timestamptz,
    published_at  timestamptz,
    -- Why it failed, was cancelled or is paused: as a code, where there is one, and in words.
    reason_code   text,
    reason        text,
    -- Since when and why nothing of an email can be sent; null while it can.
    blocked_since timestamptz,
    block         text,
    -- JSON: what became of the recipients of an email, as of its last pause or end
    delivery      text,
    version       bigint not null default 0
);
create index publication_projection_campaign on publication_projection (tenant, campaign_id);
create index publication_projection_account on publication_projection (tenant, account_id) where account_id is not null;
-- For what worked lately on a channel.
create index publication_projection_latest on publication_projection (tenant, channel, published_at desc)
    where published_at is not null;
call protect_tenant('publication_projection');

-- Whether accounts at social networks can publish, from marketing.posts.
create table account_projection
(
    tenant      text        not null,
    id          uuid        not null,
    channel     text        not null,
    name        text,
    state       text        not null,
    -- Why it needs a person: as a code, and in the network's words.
    reason_code text,
    reason      text,
    since       timestamptz not null,
    primary key (tenant, id)
);
call protect_tenant('account_projection');

-- Campaigns that have changed since their last assessment.
create table due_campaign
(
    tenant      text        not null,
    campaign_id uuid        not null,
    due_at      timestamptz not null,
    -- failed assessments since the change
    attempts    int         not null default 0,
    -- changes since the mark was set
    changes     bigint      not null default 0,
    -- names the lease of the replica that assesses the campaign
    token       uuid        not null default gen_random_uuid(),
    primary key (tenant, campaign_id)
);
create index due_campaign_due_at on due_campaign (due_at);
call protect_tenant('due_campaign');

-- The latest assessment of each campaign.
create table campaign_assessment
(
    campaign_id   uuid primary key,
    tenant        text        not null,
    -- By the clock of the replica.
    assessed_at   timestamptz not null,
    -- The same by the database's clock, which all replicas use to find campaigns that were not assessed recently.
    checked_at    timestamptz not null default clock_timestamp(),
    metrics_as_of timestamptz,
    -- JSON: verdict and explanation of each kind
    assessments   text        not null,
    version       bigint      not null default 0
);
create index campaign_assessment_tenant on campaign_assessment (tenant, campaign_id);
call protect_tenant('campaign_assessment');

-- What the history of each campaign and its tenant shows. All replicas use the same analysis until it is too old.
create table campaign_history
(
    tenant      text        not null,
    campaign_id uuid        not null,
    -- by the database's clock
    analyzed_at timestamptz not null,
    -- JSON
    assessments text        not null,
    primary key (tenant, campaign_id)
);
call protect_tenant('campaign_history');

create function set_checked_at() returns trigger
    language plpgsql as
$$
begin
    new.checked_at := clock_timestamp();
    return new;
end
$$;
create trigger campaign_assessment_checked
    before update of assessed_at
    on campaign_assessment
    for each row
execute function set_checked_at();

-- Issued findings. The id is derived from the evidence, so the same evidence is the same recommendation.
create table recommendation
(
    id                    uuid primary key,
    tenant                text             not null,
    campaign_id           uuid             not null,
    kind                  text             not null,
    -- what it is about within its kind, as a code; only one recommendation on a subject is open at a time
    subject               text             not null,
    channel               text,
    advice                text             not null,
    -- JSON: evidence, expected effect and moves at the time of issue
    finding               text             not null,
    -- how much was counted at the time of issue
    sample_size           bigint           not null,
    -- how much was counted when the metrics last confirmed it
    confirmed_sample_size bigint           not null,
    confidence            double precision not null,
    status                text             not null,
    issued_at             timestamptz      not null,
    -- when an open one is withdrawn, unless new metrics confirm it
    expires_at            timestamptz      not null,
    -- until when a person has put off the decision on an open one
    snoozed_until         timestamptz,
    decided_at            timestamptz,
    decided_by            text,
    note                  text,
    version               bigint           not null default 0
);
create index recommendation_campaign on recommendation (tenant, campaign_id, issued_at desc, id desc);
create unique index recommendation_open on recommendation (tenant, campaign_id, kind, subject) where status = 'OPEN';
create index recommendation_open_subject on recommendation (tenant, kind, subject) where status = 'OPEN';
create index recommendation_expiry on recommendation (expires_at) where status = 'OPEN';
call protect_tenant('recommendation');

-- What keeps campaigns from working, from when it is detected. One is open for each cause.
create table failure
(
    id            uuid primary key,
    tenant        text        not null,
    campaign_id   uuid        not null,
    kind          text        not null,
    -- what it is about within its kind: an account, an email, a channel
    subject       text        not null,
    channel       text,
    problem       text        not null,
    evidence      text        not null,
    -- JSON: what to do, in order
    steps         text        not null,
    since         timestamptz not null,
    detected_at   timestamptz not null,
    cleared_at    timestamptz,
    snoozed_until timestamptz,
    snoozed_by    text,
    version       bigint      not null default 0
);
create unique index failure_open on failure (tenant, campaign_id, kind, subject) where cleared_at is null;
-- For the ones cleared last, and for the latest failure with the same cause.
create index failure_cleared on failure (tenant, campaign_id, cleared_at desc, id) where cleared_at is not null;
create index failure_cause on failure (tenant, campaign_id, kind, subject, detected_at desc, id desc);
call protect_tenant('failure');

-- Versions of the strategies of campaigns. A version never changes, except that it is applied.
create table strategy
(
    id           uuid primary key,
    tenant       text        not null,
    campaign_id  uuid        not null,
    -- 1, 2, 3 within the campaign
    number       int         not null,
    -- the model's or the built-in one, and why it was the built-in one although a model is configured
    engine       text        not null,
    fallback     text,
    -- JSON: the campaign, the wishes of the person and the evidence it was made from
    brief        text        not null,
    -- JSON: goals, channels, timeline, KPIs, risks
    plan         text        not null,
    generated_by text        not null,
    generated_at timestamptz not null,
    applied_by   text,
    applied_at   timestamptz,
    -- the last application, and campaign-service's answer to it: REQUESTED, ACCEPTED or REFUSED with its reasons
    application_id uuid,
    application_state text,
    refusals     text[]      not null default '{}',
    answered_at  timestamptz,
    version      bigint      not null default 0,
    check ((applied_at is null) = (application_state is null))
);
create unique index strategy_number on strategy (tenant, campaign_id, number desc);
create index strategy_applied on strategy (tenant, campaign_id, applied_at desc) where applied_at is not null;
call protect_tenant('strategy');

-- Every recommendation with its evidence, and what was decided on it. Append-only.
create table decision_log
(
    id                uuid primary key,
    tenant            text        not null,
    campaign_id       uuid        not null,
    recommendation_id uuid        not null references recommendation (id),
    kind              text        not null,
    channel           text,
    action            text        not null,
    advice            text        not null,
    evidence          text        not null,
    note              text,
    decided_by        text        not null,
    decided_at        timestamptz not null,
    -- JSON: the channel and the measure by which the outcome of a person's decision is judged
    baseline          text,
    -- JSON: the gain that was expected when the recommendation was issued
    expected_effect   text
);
create index decision_log_campaign on decision_log (tenant, campaign_id, id desc);
create index decision_log_accepted on decision_log (tenant, campaign_id, id) where action = 'ACCEPTED';
call protect_tenant('decision_log');

-- === Verdicts and explanations

-- The final verdict on the outcome of each accepted recommendation, which hit rates are made of. Append-only.
create table judged_decision
(
    tenant      text        not null,
    decision_id uuid        not null references decision_log (id),
    kind        text        not null,
    -- HIGHER, NO_CLEAR_CHANGE or LOWER
    change      text        not null,
    judged_at   timestamptz not null,
    primary key (tenant, decision_id)
);
create index judged_decision_latest on judged_decision (tenant, kind, judged_at desc);
call protect_tenant('judged_decision');

-- Explanations that a model has written, or is writing, and what of the evidence they are about. An explanation of other
-- evidence replaces that of the same subject.
create table explanation
(
    tenant       text        not null,
    -- a recommendation or a failure
    subject_id   uuid        not null,
    -- SHA-256 of the facts
    fingerprint  text        not null,
    -- Null while it is being written, under a lease by the database's clock.
    engine       text,
    -- JSON: in order
    sentences    text,
    lease_token  uuid,
    leased_until timestamptz,
    primary key (tenant, subject_id)
);
call protect_tenant('explanation');

-- === Overview and notifications

-- What people need to know of each campaign at a glance, as of its latest assessment. It makes the overview cost the same
-- however long campaigns have been running. The row of a campaign that has ended tells that its end was noticed.
create table campaign_summary
(
    tenant               text        not null,
    campaign_id          uuid        not null,
    name                 text        not null,
    type                 text        not null,
    status               text        not null,
    running              boolean     not null,
    currency             text        not null,
    budget               numeric     not null,
    spent                numeric     not null,
    -- The budget of a day, if it is spread evenly over the campaign.
    daily_plan           numeric     not null,
    ends_at              timestamptz not null,
    -- The part of the campaign's normal day that is lost while people wait: 0.25 is a quarter of a day, each day.
    waiting_share        numeric     not null,
    open_failures        int         not null,
    open_recommendations int         not null,
    -- JSON: what waiting costs for each failure and recommendation that needs a person, the most urgent first
    actions              text        not null,
    -- JSON: totals and usual days of its channels
    metrics              text        not null,
    updated_at           timestamptz not null,
    primary key (tenant, campaign_id)
);
create index campaign_summary_running on campaign_summary (tenant, campaign_id) where running;
call protect_tenant('campaign_summary');

-- What people of the tenant should know. The id is derived from kind and subject, so there is one of each.
create table notification
(
    tenant        text        not null,
    id            uuid        not null,
    kind          text        not null,
    campaign_id   uuid        not null,
    campaign_name text        not null,
    subject_id    uuid        not null,
    title         text        not null,
    -- empty if there is no more to say
    detail        text        not null,
    created_at    timestamptz not null,
    primary key (tenant, id)
);
create index notification_latest on notification (tenant, created_at desc, id desc);
create index notification_age on notification (created_at);
call protect_tenant('notification');

-- Which notifications a person has read. The person is the subject of their tokens.
create table notification_read
(
    tenant          text        not null,
    person          text        not null,
    notification_id uuid        not null,
    read_at         timestamptz not null,
    primary key (tenant, person, notification_id),
    foreign key (tenant, notification_id) references notification on delete cascade
);
create index notification_read_notification on notification_read (tenant, notification_id);
call protect_tenant('notification_read');

-- What each person wants to be told; a person without a row gets all kinds and no digest. All times are the database's.
create table notification_settings
(
    tenant         text        not null,
    person         text        not null,
    id             uuid        not null,
    kinds          text[]      not null,
    digest         boolean     not null default false,
    hour           int         not null,
    time_zone      text        not null,
    -- Where the digest is sent: the address of the login with which it was switched on.
    address        text,
    next_digest_at timestamptz,
    -- The local day of the last digest; where the news of the next one begin, and which of them it has told.
    digest_day     date,
    news_after     timestamptz not null default clock_timestamp(),
    news_told      uuid[]      not null default '{}',
    -- Signs the link that stops the digest without a login.
    stop_key       bytea       not null,
    version        bigint      not null default 0,
    primary key (tenant, person),
    check (not digest or address is not null and next_digest_at is not null)
);
create unique index notification_settings_id on notification_settings (id);
create index notification_settings_due on notification_settings (next_digest_at) where digest;
call protect_tenant('notification_settings');

-- Wakes the open streams of a tenant when its overview or its inbox changes.
create function overview_changed() returns trigger
    language plpgsql as
$$
begin
    perform pg_notify('overview', new.tenant);
    return null;
end
$$;
create trigger overview_changed
    after insert or update
    on campaign_summary
    for each row
execute function overview_changed();
create trigger overview_changed
    after insert
    on notification
    for each row
execute function overview_changed();

-- === Predictions

-- Goals of campaigns that were predicted, one row for each metric and channel of a campaign, and what came of them.
create table predicted_goal
(
    id                uuid primary key,
    tenant            text        not null,
    campaign_id       uuid        not null,
    metric            text        not null,
    channel           text,
    target            numeric     not null,
    ends_at           timestamptz not null,
    -- When its predictions are scored: some time after the end, because metrics arrive late.
    score_at          timestamptz not null,
    -- failed attempts to score it
    attempts          int         not null default 0,
    -- The score, from here on; null until then.
    scored_at         timestamptz,
    reached           boolean,
    actual            numeric,
    -- scored predictions: those of the model
    predictions       int         not null default 0,
    first_probability double precision,
    last_probability  double precision,
    brier             double precision,
    base_brier        double precision,
    version           bigint      not null default 0
);
create unique index predicted_goal_campaign on predicted_goal (tenant, campaign_id, metric, coalesce(channel, ''));
create index predicted_goal_due on predicted_goal (score_at) where scored_at is null;
create index predicted_goal_scored on predicted_goal (tenant, scored_at desc, id desc) where predictions > 0;
call protect_tenant('predicted_goal');

-- What was known of a goal on a day, and the probability that followed. The last one of each UTC day is kept.
create table prediction
(
    id                    uuid primary key,
    tenant                text        not null,
    goal_id               uuid        not null references predicted_goal (id),
    day                   date        not null,
    predicted_at          timestamptz not null,
    target                numeric     not null,
    ends_at               timestamptz not null,
    basis                 text        not null,
    -- why there is no model, in words
    reason                text,
    actual                numeric,
    probability           double precision,
    low                   double precision,
    high                  double precision,
    base_rate             double precision,
    -- JSON: value of each feature
    features              text        not null,
    -- JSON: what raises or lowers the probability
    drivers               text        not null,
    published_probability double precision,
    -- null until it is scored
    reached               boolean,
    version               bigint      not null default 0
);
create unique index prediction_day on prediction (tenant, goal_id, day);
call protect_tenant('prediction');

-- How well a tenant's predictions held: sums over the scored goals, by tenth of the probability. A goal counts as one, however
-- many days it was predicted.
create table calibration_bin
(
    tenant             text             not null,
    bin                int              not null check (bin between 0 and 9),
    goals              bigint           not null,
    predictions        bigint           not null,
    weight             double precision not null,
    squared_weight     double precision not null,
    probability        double precision not null,
    reached            double precision not null,
    squared_error      double precision not null,
    base_squared_error double precision not null,
    primary key (tenant, bin)
);
call protect_tenant('calibration_bin');

-- The model of each tenant that has scored goals.
create table prediction_model
(
    tenant    text primary key,
    -- JSON; null before the first fit
    model     text,
    fitted_at timestamptz,
    -- When it has to be fitted again; null if it is up to date. While a replica fits it, when another one may.
    due_at    timestamptz
);
create index prediction_model_due on prediction_model (due_at) where due_at is not null;
call protect_tenant('prediction_model');

-- === Rebuilding

-- Projections are rebuilt from their topics in the schema rebuild, while those in public stay in use, and then replace them in
-- one transaction. The package rebuild does the work. To request it:  call rebuild_projections()
-- Progress:  select * from projection_rebuild order by id desc limit 1
create schema rebuild;

-- Requested rebuilds and their results. One replica works on the open request, under a lease by the database's clock.
create table projection_rebuild
(
    id           bigint generated always as identity primary key,
    state        text        not null default 'REQUESTED' check (state in ('REQUESTED', 'RUNNING', 'COMPLETED', 'FAILED')),
    -- Whether to rebuild even if topics have lost their oldest events, or some events can no longer be applied.
    accept_loss  boolean     not null default false,
    requested_at timestamptz not null default clock_timestamp(),
    started_at   timestamptz,
    finished_at  timestamptz,
    -- How often it was started.
    starts       integer     not null default 0,
    -- Events applied so far, and events skipped because they can't be applied.
    events       bigint      not null default 0,
    skipped      bigint      not null default 0,
    error        text,
    lease_token  uuid,
    leased_until timestamptz
);
create unique index projection_rebuild_open on projection_rebuild ((true)) where state in ('REQUESTED', 'RUNNING');

create procedure rebuild_projections(accept_loss boolean default false)
    language sql as
$$
insert into projection_rebuild (accept_loss) values (rebuild_projections.accept_loss) on conflict do nothing
$$;

-- Events that the rebuild in progress has applied, so that duplicates in a topic are applied once. Unlogged: after a
-- database crash the rebuild starts over.
create unlogged table replayed_event
(
    consumer      text    not null,
    event_id      uuid    not null,
    tenant        text    not null,
    topic         text    not null,
    partition     integer not null,
    record_offset bigint  not null,
    primary key (consumer, event_id)
);
create index replayed_event_offset on replayed_event (topic, partition, record_offset);
call protect_tenant('replayed_event');

-- The lease of the rebuild that replayed_event belongs to. Unlogged as well, so that a database crash empties both.
create unlogged table rebuild_progress
(
    lease_token uuid primary key
);

create function projections() returns text[]
    language sql immutable
return array ['campaign_projection', 'content_projection', 'publication_projection', 'account_projection',
    'performance_projection', 'content_performance_projection', 'hourly_engagement_projection'];

-- Creates an empty copy of a table in the schema rebuild. Its constraints and indexes have the same names.
create procedure copy_for_rebuild(source text)
    language plpgsql as
$$
declare
    original regclass := format('public.%I', source)::regclass;
    definition record;
begin
    execute format('drop table if exists rebuild.%I', source);
    execute format('create table rebuild.%I (like public.%I including all excluding indexes)', source, source);
    for definition in
        select conname, pg_get_constraintdef(oid) as sql from pg_constraint
        where conrelid = original and contype in ('p', 'u')
    loop
        execute format('alter table rebuild.%I add constraint %I %s', source, definition.conname, definition.sql);
    end loop;
    for definition in
        select pg_get_indexdef(indexrelid) as sql from pg_index
        where indrelid = original and not exists (select from pg_constraint where conindid = indexrelid)
    loop
        execute replace(definition.sql, ' ON public.', ' ON rebuild.');
    end loop;
    call protect_tenant(format('rebuild.%I', source)::regclass);
end
$$;

-- Starts a rebuild with empty tables. It has its own due_campaign, so that replayed events make no campaign due in public.
create procedure prepare_rebuild(lease_token uuid)
    language plpgsql as
$$
declare
    source text;
begin
    truncate replayed_event, rebuild_progress;
    insert into rebuild_progress values (prepare_rebuild.lease_token);
    foreach source in array projections() || 'due_campaign'::text
    loop
        call copy_for_rebuild(source);
    end loop;
end
$$;

-- Gives the planner statistics of the rebuilt tables before they are used.
create procedure analyze_rebuild()
    language plpgsql as
$$
declare
    source text;
begin
    foreach source in array projections()
    loop
        execute format('analyze rebuild.%I', source);
    end loop;
end
$$;

-- Stops consumers from applying events until the transaction ends, by locking the inbox, which each of their transactions
-- writes first. Readers and the replay continue. The locks on the other tables cancel a running autovacuum, which yields to
-- a lock request only after deadlock_timeout, and prevent a new one: the switch doesn't wait that long for its locks. The
-- inbox is locked last, so that consumers don't have to wait for these locks as well.
create procedure hold_consumers()
    language plpgsql as
$$
declare
    source text;
begin
    foreach source in array projections()
    loop
        execute format('lock table public.%I, rebuild.%I in share update exclusive mode', source, source);
    end loop;
    lock table rebuild.due_campaign, replayed_event in share update exclusive mode;
    lock table inbox in exclusive mode;
end
$$;

-- Replaces the projections by the rebuilt ones. Readers wait only briefly: if one is in the way, the locks are released and
-- requested again later, so that no queue forms behind them. Because consumers are held, the rebuilt projections contain
-- everything that they have applied. Events from the given offsets on, which consumers may read later, are marked as
-- applied. Every campaign is assessed again, a few at a time, starting with those that end last.
create procedure switch_projections(topics text[], partitions integer[], offsets bigint[])
    language plpgsql as
$$
declare
    source text;
begin
    perform set_config('lock_timeout', '200ms', true);
    for attempt in 1..20
    loop
        begin
            foreach source in array projections()
            loop
                execute format('lock table public.%I in access exclusive mode', source);
            end loop;
            exit;
        exception
            when lock_not_available then
                if attempt = 20 then
                    raise;
                end if;
                perform pg_sleep(0.25);
        end;
    end loop;

    foreach source in array projections()
    loop
        execute format('drop table public.%I', source);
        execute format('alter table rebuild.%I set schema public', source);
    end loop;

    insert into inbox (consumer, event_id, tenant)
    select r.consumer, r.event_id, r.tenant
    from unnest(topics, partitions, offsets) as c (topic, partition, committed)
             join replayed_event r on r.topic = c.topic and r.partition = c.partition and r.record_offset >= c.committed
    on conflict do nothing;

    insert into due_campaign (tenant, campaign_id, due_at)
    select tenant, id, clock_timestamp() + row_number() over (order by ends_at desc) * interval '20 milliseconds'
    from campaign_projection
    on conflict (tenant, campaign_id) do update set changes = due_campaign.changes + 1;

    drop table rebuild.due_campaign;
    truncate replayed_event;
end
$$;
