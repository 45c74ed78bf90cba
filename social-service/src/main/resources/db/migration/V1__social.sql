-- Accounts at social networks. The token is encrypted with a key that is not in the database.
create table social_account
(
    id                    uuid primary key,
    tenant                text        not null,
    platform              text        not null,
    external_id           text        not null,
    name                  text        not null,
    token                 bytea       not null,
    status                text        not null check (status in ('CONNECTED', 'INVALID')),
    invalid_reason        text,
    -- After a rate limit, the account pauses publishing or reading until then.
    publish_blocked_until timestamptz,
    read_blocked_until    timestamptz,
    connected_by          text        not null,
    connected_at          timestamptz not null,
    version               bigint      not null,
    unique (tenant, platform)
);
call protect_tenant('social_account');

-- Rate limits as last reported by the networks.
create table rate_limit
(
    tenant      text        not null,
    platform    text        not null,
    operation   text        not null,
    max         int         not null,
    remaining   int         not null,
    resets_at   timestamptz,
    observed_at timestamptz not null,
    primary key (tenant, platform, operation)
);
call protect_tenant('rate_limit');

-- Projection of campaigns. Every writer of post events locks the campaign's row, which keeps
-- its events in order.
create table campaign_projection
(
    campaign_id         uuid primary key,
    tenant              text not null,
    status              text not null check (status in ('UNKNOWN', 'DRAFT', 'RUNNING', 'PAUSED', 'ENDED')),
    channels            text,
    starts_at           timestamptz,
    ends_at             timestamptz,
    time_zone           text,
    ended_at            timestamptz,
    -- The launch request. Content that is approved later changes the answer to it.
    schedule_request_id uuid
);
call protect_tenant('campaign_projection');

-- Projection of the content that is approved for social networks.
create table approved_content_projection
(
    content_id  uuid primary key,
    tenant      text    not null,
    campaign_id uuid,
    channel     text    not null,
    body        text    not null,
    link        text,
    media       text    not null,
    approved    boolean not null
);
create index approved_content_of_campaign on approved_content_projection (campaign_id, channel);
call protect_tenant('approved_content_projection');

create table post
(
    id            uuid primary key,
    tenant        text        not null,
    campaign_id   uuid        not null references campaign_projection,
    channel       text        not null,
    content_id    uuid,
    text          text        not null,
    media         text        not null,
    status        text        not null check (status in ('SCHEDULED', 'PUBLISHED', 'FAILED', 'CANCELLED')),
    scheduled_for timestamptz not null,
    -- The time of the next attempt: the scheduled time, or later after a failed attempt.
    due_at        timestamptz not null,
    attempts      int         not null default 0,
    -- Attempts that failed for temporary reasons, not counting rate limits.
    failures      int         not null default 0,
    -- The outcome of the last attempt is unknown: the network is asked before anything else is done.
    unresolved    boolean     not null default false,
    -- The post is cancelled once it is certain that the network does not have it.
    cancel_reason text,
    -- The replica that works on the post; its writes name the token.
    lease_token   uuid,
    leased_until  timestamptz,
    external_id   text,
    url           text,
    published_at  timestamptz,
    failure       text,
    created_by    text        not null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    version       bigint      not null,
    -- How many events have told of it: the version that its last event carries.
    event_version bigint      not null default 0,
    unique (campaign_id, content_id, channel)
);
create index post_due on post (due_at) where status = 'SCHEDULED';
create index post_of_campaign on post (tenant, campaign_id, scheduled_for);
create unique index post_at_network on post (tenant, channel, external_id);
call protect_tenant('post');

-- The publish ledger: an attempt is stored before the network is called.
create table publish_attempt
(
    post_id     uuid        not null references post,
    number      int         not null,
    tenant      text        not null,
    started_at  timestamptz not null,
    finished_at timestamptz,
    outcome     text        not null,
    detail      text,
    primary key (post_id, number)
);
call protect_tenant('publish_attempt');

-- The counters of published posts as they were passed on.
create table engagement
(
    post_id      uuid primary key references post,
    tenant       text        not null,
    campaign_id  uuid        not null,
    channel      text        not null,
    content_id   uuid,
    external_id  text        not null,
    published_at timestamptz not null,
    counters     jsonb       not null default '{}',
    -- Counts changes; identifies each difference that was passed on.
    revision     bigint      not null default 0,
    -- Polls in a row without a change.
    unchanged    int         not null default 0,
    polled_at    timestamptz,
    -- Null once the campaign ended long ago.
    next_poll_at timestamptz,
    lease_token  uuid,
    leased_until timestamptz
);
create index engagement_due on engagement (next_poll_at) where next_poll_at is not null;
call protect_tenant('engagement');
