-- Accounts at the networks; the token is encrypted with a key that is not in the database.
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
    -- Until then the network wants no publishing, or no reading, of this account.
    publish_blocked_until timestamptz,
    read_blocked_until    timestamptz,
    connected_by          text        not null,
    connected_at          timestamptz not null,
    version               bigint      not null,
    unique (tenant, platform)
);
call protect_tenant('social_account');

-- Limits as the network told them last.
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

-- Campaigns as far as posts need them. Whoever writes post events of a campaign locks its row, which keeps their order.
create table campaign_state
(
    campaign_id uuid primary key,
    tenant      text        not null,
    status      text        not null check (status in ('UNKNOWN', 'DRAFT', 'RUNNING', 'PAUSED', 'OVER')),
    channels    text,
    starts_at   timestamptz,
    ends_at     timestamptz,
    time_zone   text,
    over_since  timestamptz
);
call protect_tenant('campaign_state');

create table approved_content
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
create index approved_content_of on approved_content (campaign_id, channel);
call protect_tenant('approved_content');

create table post
(
    id                uuid primary key,
    tenant            text        not null,
    campaign_id       uuid        not null references campaign_state,
    channel           text        not null,
    content_id        uuid,
    text              text        not null,
    media             text        not null,
    status            text        not null check (status in ('SCHEDULED', 'PUBLISHED', 'FAILED', 'CANCELLED')),
    scheduled_for     timestamptz not null,
    -- When it is tried next: the scheduled time, later after a failed attempt.
    due_at            timestamptz not null,
    attempts          int         not null default 0,
    -- Attempts that failed for reasons that may pass, without those that a network only put off.
    failures          int         not null default 0,
    -- An attempt was begun whose outcome is not known: the network is asked before anything else is done.
    unresolved        boolean     not null default false,
    -- Not wanted any more; goes out of the queue as soon as it is known that it is not at the network.
    cancel_reason     text,
    lease             uuid,
    leased_until      timestamptz,
    external_id       text,
    url               text,
    published_at      timestamptz,
    failure           text,
    created_by        text        not null,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    version           bigint      not null,
    unique (campaign_id, content_id, channel)
);
create index post_due on post (due_at) where status = 'SCHEDULED';
create index post_of_campaign on post (tenant, campaign_id, scheduled_for);
create unique index post_at_network on post (tenant, channel, external_id);
call protect_tenant('post');

-- The ledger: an attempt is written down before the network is called.
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

-- What the network has counted for a published post, as far as it was passed on.
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
    -- Counts the changes, and so names each difference that was passed on.
    revision     bigint      not null default 0,
    unchanged    int         not null default 0,
    polled_at    timestamptz,
    next_poll_at timestamptz
);
create index engagement_due on engagement (next_poll_at) where next_poll_at is not null;
call protect_tenant('engagement');
