-- === Accounts

-- Accounts at social networks. The tokens are encrypted with a key that is not in the database. A disconnected account
-- keeps its row, because its posts and their counters belong to it, and loses its tokens.
create table social_account
(
    id                uuid primary key,
    tenant            text        not null,
    channel           text        not null,
    external_id       text        not null,
    name              text        not null,
    handle            text,
    picture           text,
    -- The account's own server, where a network has many.
    server            text,
    status            text        not null check (status in ('CONNECTED', 'NEEDS_ATTENTION', 'DISCONNECTED')),
    -- Why a person must act, in code and in the network's words.
    attention         text,
    attention_detail  text,
    attention_since   timestamptz,
    -- Why the network does not let counters be read although posts can be published, in its words.
    reading_problem   text,
    tokens            bytea,
    -- Raised with each new pair of tokens. A failure that an older pair met says nothing about this one.
    token_version     bigint      not null,
    key_id            text        not null,
    expires_at        timestamptz,
    scopes            text[]      not null,
    -- Whether the tokens are refreshed before they expire, without a person.
    renews_itself     boolean     not null default false,
    -- When the tokens are to be refreshed, or have expired and only a person can renew them; null if they do not expire.
    refresh_at        timestamptz,
    refresh_failures  int         not null default 0,
    -- The last pair of tokens that the network refused before its time, and how many pairs in a row that were.
    refused_version   bigint,
    refused_pairs     int         not null default 0,
    refresh_token     uuid,
    refreshed_until   timestamptz,
    -- Of several accounts at a network, the one that is used where none is named.
    is_default        boolean     not null,
    time_zone         text        not null,
    -- The shortest time between two posts.
    min_gap           interval    not null,
    -- Limits that differ from the network's usual ones: {"textLength": 25000}
    limit_overrides   jsonb       not null default '{}',
    connected_by      text        not null,
    connected_at      timestamptz not null,
    updated_at        timestamptz not null,
    version           bigint      not null,
    unique (tenant, channel, external_id)
);
create unique index social_account_default on social_account (tenant, channel) where is_default;
create index social_account_refresh on social_account (refresh_at) where refresh_at is not null;
create index social_account_key on social_account (key_id) where tokens is not null;
call protect_tenant('social_account');

-- People on their way through a network's login. The state is stored as its SHA-256.
create table account_login
(
    state_hash bytea primary key,
    tenant     text        not null,
    channel    text        not null,
    verifier   bytea       not null,
    -- After the callback: the accounts to choose from, with their tokens, encrypted.
    id         uuid        not null unique,
    grants     bytea,
    -- The SHA-256 of what the browser keeps that began the login.
    browser_hash bytea     not null,
    created_by text        not null,
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index account_login_expiry on account_login (expires_at);
call protect_tenant('account_login');

-- Rate limits as last reported by the networks.
create table rate_limit
(
    account_id  uuid        not null references social_account,
    tenant      text        not null,
    operation   text        not null,
    name        text        not null,
    scope       text        not null,
    max         int         not null,
    remaining   int         not null,
    resets_at   timestamptz,
    -- The length of the window if posts are counted. A rolling one has no end.
    posts_in    interval,
    observed_at timestamptz not null,
    primary key (account_id, operation, scope, name)
);
call protect_tenant('rate_limit');

-- === Projections

-- Projection of campaigns. Who adds posts shares the row's lock; who holds, releases or ends all posts of a campaign
-- takes it alone. Publishing does not touch it.
create table campaign_projection
(
    campaign_id         uuid,
    tenant              text not null,
    name                text,
    status              text not null check (status in ('UNKNOWN', 'DRAFT', 'RUNNING', 'PAUSED', 'ENDED')),
    channels            text[],
    starts_at           timestamptz,
    ends_at             timestamptz,
    time_zone           text,
    ended_at            timestamptz,
    -- The launch request. Content that is approved later changes the answer to it.
    schedule_request_id uuid,
    primary key (tenant, campaign_id)
);
call protect_tenant('campaign_projection');

-- Projection of the content that is approved for social networks.
create table approved_content_projection
(
    content_id  uuid,
    tenant      text    not null,
    campaign_id uuid,
    channel     text    not null,
    parts       jsonb   not null,
    link        text,
    media       jsonb   not null,
    approved    boolean not null,
    primary key (tenant, content_id)
);
create index approved_content_of_campaign on approved_content_projection (tenant, campaign_id, channel);
call protect_tenant('approved_content_projection');

-- === Settings

create table social_settings
(
    tenant     text        primary key,
    approvals  text        not null check (approvals in ('NONE', 'FOUR_EYES')),
    changed_by text        not null,
    changed_at timestamptz not null
);
call protect_tenant('social_settings');

-- === Posts

create table post
(
    id            uuid primary key,
    tenant        text        not null,
    campaign_id   uuid        not null,
    channel       text        not null,
    -- Null until an account is connected that the post can use.
    account_id    uuid references social_account,
    content_id    uuid,
    parts         jsonb       not null,
    media         jsonb       not null,
    link          text,
    options       jsonb       not null,
    -- The message that was approved while the post may have been out; it replaces the one above if that is not.
    next_message  jsonb,
    status        text        not null check (status in
        ('QUEUED', 'HELD', 'PUBLISHING', 'UNKNOWN', 'PUBLISHED', 'FAILED', 'CANCELLED')),
    -- Why the post waits; it is queued once nothing holds it. One that is being published, or whose outcome is unknown,
    -- waits if it has to be tried again.
    holds         text[]      not null check (case
        when status = 'HELD' then holds <> '{}'
        when status in ('PUBLISHING', 'UNKNOWN') then true
        else holds = '{}' end),
    scheduled_for timestamptz not null,
    timing        text        not null check (timing in ('EXACT', 'BEST', 'SLOT')),
    -- Why it has another time than it was given at first.
    moved_because text check (moved_because in ('CAMPAIGN_PAUSED', 'ACCOUNT_MISSING', 'COORDINATED', 'NO_FREE_TIME')),
    -- When to act next: at the scheduled time, or later after a failed attempt or while an outcome is unknown.
    due_at        timestamptz not null,
    -- Failures in a row that pass by themselves, not counting rate limits.
    failures      int         not null default 0,
    -- The post is cancelled once it is certain that the network does not show it.
    cancel_reason text,
    -- Other words of its content were approved while it was being published. They replace it if it does not come out.
    reapproved    boolean     not null default false,
    lease_token   uuid,
    leased_until  timestamptz,
    external_id   text,
    url           text,
    published_at  timestamptz,
    failure_code  text,
    failure       text,
    -- What people should know although the post was published, such as a first comment that was refused.
    warning       text,
    created_by    text        not null,
    -- Who has written it since it was last approved.
    authors       text[]      not null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    version       bigint      not null,
    unique (tenant, campaign_id, content_id, channel)
);
create index post_due on post (account_id, due_at, id) where status = 'QUEUED';
create index post_unknown on post (channel, due_at) where status = 'UNKNOWN';
create index post_publishing on post (leased_until) where status = 'PUBLISHING';
create index post_reapproved on post (id) where reapproved and status in ('FAILED', 'CANCELLED');
create index post_of_campaign on post (tenant, campaign_id, id);
create index post_by_status on post (tenant, campaign_id, status, id);
create index post_unfinished on post (tenant, campaign_id, id) where status in ('QUEUED', 'HELD', 'PUBLISHING', 'UNKNOWN');
create index post_times on post (tenant, campaign_id, channel, scheduled_for) where status <> 'CANCELLED';
create index post_calendar on post (tenant, scheduled_for, id);
create index post_shown on post (tenant, channel, external_id) where external_id is not null;
create index post_of_account on post (account_id, scheduled_for) where status not in ('FAILED', 'CANCELLED');
create index post_published on post (account_id, published_at) where published_at is not null;
create index post_without_account on post (tenant, channel, scheduled_for) where account_id is null and status = 'HELD';
create index post_without_time on post (tenant, campaign_id, channel) where status = 'HELD' and 'TIME' = any(holds);
call protect_tenant('post');

-- When to search again for free times for a campaign's waiting posts, and how many searches have found too few.
create table post_placement
(
    tenant      text        not null,
    campaign_id uuid        not null,
    looks       int         not null,
    due_at      timestamptz not null,
    primary key (tenant, campaign_id)
);
create index post_placement_due on post_placement (due_at);
call protect_tenant('post_placement');

-- How many posts a campaign has by channel and status: the sum of its rows. A change adds rows, which makes no writer wait
-- for another, and a ticker adds them up, so that a queue of any length is counted at once.
create table post_count
(
    tenant      text   not null,
    campaign_id uuid   not null,
    channel     text   not null,
    status      text   not null,
    posts       bigint not null,
    summed      boolean     not null default false,
    added_at    timestamptz not null default clock_timestamp()
);
create index post_count_of_campaign on post_count (tenant, campaign_id);
create index post_count_added on post_count (added_at) where not summed;
call protect_tenant('post_count');

create function count_added_posts() returns trigger
    language plpgsql as
$$
begin
    insert into post_count (tenant, campaign_id, channel, status, posts)
    select tenant, campaign_id, channel, status, count(*) from added group by 1, 2, 3, 4;
    return null;
end
$$;
create trigger count_added_posts
    after insert
    on post
    referencing new table as added
    for each statement
execute function count_added_posts();

create function count_changed_posts() returns trigger
    language plpgsql as
$$
begin
    insert into post_count (tenant, campaign_id, channel, status, posts)
    select tenant, campaign_id, channel, status, sum(posts)
    from (select tenant, campaign_id, channel, status, 1 as posts from after_change
          union all select tenant, campaign_id, channel, status, -1 from before_change) changes
    group by 1, 2, 3, 4 having sum(posts) <> 0;
    return null;
end
$$;
create trigger count_changed_posts
    after update
    on post
    referencing old table as before_change new table as after_change
    for each statement
execute function count_changed_posts();

-- One lane per account: its posts leave one after the other, on one replica at a time, which keeps the account's order,
-- gaps and rate limits without further locks. ready_at is null while nothing is queued or the account cannot publish.
create table account_lane
(
    account_id    uuid primary key references social_account,
    tenant        text    not null,
    channel       text    not null,
    open          boolean not null,
    next_due_at   timestamptz,
    blocked_until timestamptz,
    blocked_by    text check (blocked_by in ('RATE_LIMIT', 'OUT_OF_CREDIT', 'VERSION_RETIRED', 'LOGIN_RENEWAL')),
    -- Reading posts and counters has limits of its own.
    read_blocked_until timestamptz,
    -- The shortest time between two posts: social_account.min_gap, which the lane keeps. A step that shows something sets
    -- showing_since before the call and shown_at after it, so that the gap is kept to what a lost replica may have shown.
    min_gap       interval not null default '0',
    showing_since timestamptz,
    shown_at      timestamptz,
    -- The post of these, which does not keep the gap to itself.
    last_post     uuid,
    -- Rate limits in a row whose end nobody told, for publishing and for reading.
    limits        int     not null default 0,
    read_limits   int     not null default 0,
    lease_token   uuid,
    leased_until  timestamptz,
    ready_at      timestamptz generated always as
        (case when open and next_due_at is not null then greatest(next_due_at, blocked_until) end) stored
);
create index account_lane_ready on account_lane (channel, ready_at) where ready_at is not null;
call protect_tenant('account_lane');

-- The publish ledger: each try of a step, stored before the network is called.
create table publish_step
(
    post_id     uuid        not null references post,
    number      int         not null,
    tenant      text        not null,
    account_id  uuid        not null,
    step        text        not null,
    started_at  timestamptz not null,
    finished_at timestamptz,
    -- STARTED, DONE, PENDING, EXPIRED, FOUND, NOT_FOUND, or the kind of a failure.
    outcome     text        not null,
    remote_id   text,
    detail      text,
    primary key (post_id, number)
);
create index publish_step_remote on publish_step (account_id, remote_id) where remote_id is not null;
call protect_tenant('publish_step');

-- === Engagement

-- The counters of published posts as they were passed on.
create table engagement
(
    post_id      uuid primary key references post,
    tenant       text        not null,
    account_id   uuid        not null references social_account,
    campaign_id  uuid        not null,
    channel      text        not null,
    content_id   uuid,
    external_id  text        not null,
    published_at timestamptz not null,
    counters     jsonb       not null default '{}',
    -- As at the last poll: lower than what was passed on while a fall is not confirmed.
    seen         jsonb       not null default '{}',
    -- Counts changes; identifies each difference that was passed on.
    revision     bigint      not null default 0,
    -- Polls in a row without a change, and with a failure.
    unchanged    int         not null default 0,
    failures     int         not null default 0,
    polled_at    timestamptz,
    -- Null once the post is no longer polled.
    next_poll_at timestamptz,
    lease_token  uuid,
    leased_until timestamptz
);
create index engagement_due on engagement (channel, next_poll_at) where next_poll_at is not null;
create index engagement_account on engagement (account_id, next_poll_at);
call protect_tenant('engagement');

-- What an account's posts brought, by hour of the week from Monday 0:00 in its time zone: how many there were, and the sum
-- of ln(1 + engagements) of each.
create table posting_hour
(
    account_id uuid             not null references social_account,
    tenant     text             not null,
    hour       int              not null check (hour between 0 and 167),
    posts      bigint           not null,
    score      double precision not null,
    primary key (account_id, hour)
);
call protect_tenant('posting_hour');

-- === Posting slots

-- Weekly posting slots in the account's time zone; weekday is 1 for Monday.
create table posting_slot
(
    account_id  uuid not null references social_account,
    tenant      text not null,
    weekday     int  not null check (weekday between 1 and 7),
    time_of_day time not null,
    primary key (account_id, weekday, time_of_day)
);
call protect_tenant('posting_slot');

-- === Recurring posts

-- next_at is the next occurrence that has no post yet; null once there is none any more. weekdays: 1 for Monday.
create table post_series
(
    id          uuid primary key,
    tenant      text        not null,
    campaign_id uuid        not null,
    channel     text        not null,
    account_id  uuid references social_account,
    parts       jsonb       not null,
    media       jsonb       not null,
    link        text,
    options     jsonb       not null,
    weekdays    int[]       not null,
    time_of_day time        not null,
    time_zone   text        not null,
    until       timestamptz,
    next_at     timestamptz,
    -- Why it ended early.
    failure     text,
    created_by  text        not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    version     bigint      not null
);
create index post_series_due on post_series (next_at) where next_at is not null;
create index post_series_page on post_series (tenant, campaign_id, id);
call protect_tenant('post_series');
