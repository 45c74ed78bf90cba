create table campaign
(
    id                       uuid primary key,
    tenant                   text        not null,
    name                     text        not null,
    type                     text        not null,
    status                   text        not null,
    channels                 text        not null,
    -- As many decimals as the currency has: none in JPY, two in EUR, three in KWD.
    budget_total             numeric     not null check (budget_total >= 0),
    currency                 text        not null,
    starts_at                timestamptz not null,
    ends_at                  timestamptz not null,
    time_zone                text        not null,
    objectives               text        not null,
    target_audience          text,
    -- The share of the budget that may be moved without approval; null if none may.
    auto_optimize_percentage numeric(5, 4) check (auto_optimize_percentage between 0 and 1),
    -- JSON: metric, target and perhaps channel of each goal.
    goals                    text        not null default '[]',
    -- As ',spring,launch,', so that a filter matches whole tags.
    tags                     text        not null default ',',
    owner                    text        not null,
    -- The sum of the spend in channel_performance, stored so that lists need not read it. Changes no version.
    spent                    numeric     not null default 0,
    created_by               text        not null,
    created_at               timestamptz not null,
    updated_at               timestamptz not null,
    version                  bigint      not null,
    check (ends_at > starts_at),
    constraint campaign_budget_digits check (scale(budget_total) <= 4 and budget_total < 1e15)
);
create index campaign_by_status on campaign (tenant, status, id desc);
-- The ticker finds campaigns that have reached their end.
create index campaign_running_until on campaign (ends_at) where status in ('ACTIVE', 'PAUSED');
-- Lists leave archived campaigns out, so they cost the same however many there are.
create index campaign_by_creation on campaign (tenant, created_at, id) where status <> 'ARCHIVED';
create index campaign_by_name on campaign (tenant, lower(name), id) where status <> 'ARCHIVED';
create index campaign_by_start on campaign (tenant, starts_at, id) where status <> 'ARCHIVED';
create index campaign_by_end on campaign (tenant, ends_at, id) where status <> 'ARCHIVED';
call protect_tenant('campaign');

-- Who changed what, when and why.
create table campaign_history
(
    id          uuid primary key,
    tenant      text        not null,
    campaign_id uuid        not null references campaign on delete cascade,
    changed_at  timestamptz not null,
    changed_by  text        not null,
    change      text        not null,
    -- The words of the person or engine that made the change.
    reason      text,
    -- Why the service made the change by itself: JSON, see HistoryCause.
    cause       text,
    from_value  text,
    to_value    text
);
create index campaign_history_of on campaign_history (tenant, campaign_id, id desc);
call protect_tenant('campaign_history');

-- Filters and an order of the campaign list that a person saved under a name.
create table saved_view
(
    id         uuid primary key,
    tenant     text        not null,
    owner      text        not null,
    name       text        not null,
    -- JSON: the list's parameters.
    filters    text        not null,
    -- Whether the whole team sees it.
    shared     boolean     not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version    bigint      not null,
    unique (tenant, owner, name)
);
create index saved_view_shared on saved_view (tenant) where shared;
call protect_tenant('saved_view');

-- The view that a person's list opens with: one of their own, or a shared one.
create table saved_view_default
(
    tenant  text not null,
    person  text not null,
    view_id uuid not null references saved_view on delete cascade,
    primary key (tenant, person)
);
create index saved_view_default_of on saved_view_default (view_id);
call protect_tenant('saved_view_default');

create table budget_allocation
(
    campaign_id uuid    not null references campaign on delete cascade,
    channel     text    not null,
    tenant      text    not null,
    amount      numeric not null check (amount >= 0),
    primary key (campaign_id, channel),
    constraint budget_allocation_digits check (scale(amount) <= 4 and amount < 1e15)
);
call protect_tenant('budget_allocation');

-- What a rebalance last recommended for each channel. It becomes an allocation only when a person applies it.
create table budget_recommendation
(
    campaign_id uuid        not null references campaign on delete cascade,
    channel     text        not null,
    tenant      text        not null,
    amount      numeric     not null check (amount >= 0),
    stored_at   timestamptz not null,
    stored_by   text        not null,
    primary key (campaign_id, channel)
);
call protect_tenant('budget_recommendation');

create table campaign_workflow
(
    campaign_id         uuid        not null references campaign on delete cascade,
    step                text        not null,
    tenant              text        not null,
    status              text        not null,
    attempt             int         not null,
    -- Why the last attempt failed: JSON, see StepError.
    error               text,
    schedule_request_id uuid,
    started_at          timestamptz,
    completed_at        timestamptz,
    -- When the step times out; null for steps without a timeout and while the campaign is paused.
    due_at              timestamptz,
    -- How much of the timeout is left, while the campaign is paused.
    timeout_left_ms     bigint,
    primary key (campaign_id, step)
);
create index campaign_workflow_due on campaign_workflow (due_at) where status = 'RUNNING' and due_at is not null;
-- The list of campaigns that need attention.
create index campaign_workflow_failed on campaign_workflow (tenant, campaign_id) where status = 'FAILED';
call protect_tenant('campaign_workflow');

-- Each channel's answer to the request to schedule its items.
create table channel_reply
(
    campaign_id         uuid        not null references campaign on delete cascade,
    channel             text        not null,
    tenant              text        not null,
    schedule_request_id uuid        not null,
    items               int         not null,
    first_at            timestamptz,
    last_at             timestamptz,
    reason              text,
    answered_at         timestamptz not null,
    primary key (campaign_id, channel)
);
call protect_tenant('channel_reply');

-- The planned times of a campaign's items, chosen so that its channels do not collide.
create table campaign_coordination
(
    campaign_id     uuid primary key references campaign on delete cascade,
    tenant          text        not null,
    spacing_minutes int         not null check (spacing_minutes > 0),
    slots           jsonb       not null,
    planned_at      timestamptz not null
);
call protect_tenant('campaign_coordination');

-- The number of a campaign's last change. Its row lock makes the numbers increase in the order of the commits, so a
-- client that has seen a number has seen all lower ones.
create table campaign_change_head
(
    campaign_id uuid primary key references campaign on delete cascade,
    tenant      text   not null,
    seq         bigint not null
);
call protect_tenant('campaign_change_head');

-- Changes for open streams.
create table campaign_change
(
    campaign_id uuid        not null references campaign on delete cascade,
    seq         bigint      not null,
    tenant      text        not null,
    kind        text        not null check (kind in ('status', 'workflow', 'spend')),
    -- The state after the change; null for state that is read when it is sent.
    payload     text,
    changed_at  timestamptz not null,
    primary key (campaign_id, seq)
);
create index campaign_change_changed_at on campaign_change using brin (changed_at);
call protect_tenant('campaign_change');

-- Projections of other services' data. Their events may name campaigns that are not stored here, so they have no
-- foreign keys.
create table campaign_content
(
    content_id  uuid        not null,
    tenant      text        not null,
    campaign_id uuid        not null,
    channel     text        not null,
    status      text        not null,
    preview     text,
    updated_at  timestamptz not null,
    primary key (tenant, content_id)
);
create index campaign_content_of on campaign_content (tenant, campaign_id, channel);
call protect_tenant('campaign_content');

create table campaign_item
(
    item_id       uuid        not null,
    tenant        text        not null,
    campaign_id   uuid        not null,
    channel       text        not null,
    status        text        not null,
    audience_size int,
    scheduled_for timestamptz,
    done_at       timestamptz,
    reason        text,
    -- The approved piece of content that the item was made from.
    content_id    uuid,
    primary key (tenant, item_id)
);
create index campaign_item_of on campaign_item (tenant, campaign_id, channel);
create index campaign_item_failed on campaign_item (tenant, campaign_id) where status = 'FAILED';
call protect_tenant('campaign_item');

create table channel_performance
(
    campaign_id uuid        not null,
    channel     text        not null,
    day         date        not null,
    tenant      text        not null,
    totals      jsonb       not null,
    as_of       timestamptz not null,
    primary key (tenant, campaign_id, channel, day)
);
call protect_tenant('channel_performance');

-- Shifts of budget that Ava proposed, and what became of them.
create table budget_proposal
(
    recommendation_id uuid        not null,
    tenant            text        not null,
    campaign_id       uuid        not null,
    moves             jsonb       not null,
    reason            text        not null,
    proposed_at       timestamptz not null,
    state             text        not null default 'OPEN' check (state in ('OPEN', 'APPLIED', 'REFUSED')),
    applied_by        text,
    applied_at        timestamptz,
    automatic         boolean     not null default false,
    primary key (tenant, recommendation_id)
);
create index budget_proposal_of on budget_proposal (tenant, campaign_id);
call protect_tenant('budget_proposal');

-- Every forecast, one for each campaign and last complete day.
create table roi_forecast
(
    campaign_id uuid        not null,
    origin      date        not null,
    tenant      text        not null,
    model       text        not null,
    made_at     timestamptz not null,
    primary key (tenant, campaign_id, origin)
);
call protect_tenant('roi_forecast');

-- The days of forecasts, what repeating the last week would have said, and the outcome once it is known.
create table roi_forecast_day
(
    campaign_id    uuid             not null,
    origin         date             not null,
    day            date             not null,
    tenant         text             not null,
    spend_p10      double precision not null,
    spend_p50      double precision not null,
    spend_p90      double precision not null,
    revenue_p10    double precision not null,
    revenue_p50    double precision not null,
    revenue_p90    double precision not null,
    model_revenue  double precision not null,
    naive_revenue  double precision not null,
    actual_spend   double precision,
    actual_revenue double precision,
    scored_at      timestamptz,
    primary key (tenant, campaign_id, origin, day),
    foreign key (tenant, campaign_id, origin) references roi_forecast on delete cascade
);
-- The ticker finds days whose outcome is known.
create index roi_forecast_day_unscored on roi_forecast_day (day) where scored_at is null;
call protect_tenant('roi_forecast_day');
