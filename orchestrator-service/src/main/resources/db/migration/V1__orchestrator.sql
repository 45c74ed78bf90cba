-- Copies of campaigns, from marketing.campaigns.
create table campaign_projection
(
    id          uuid primary key,
    tenant      text           not null,
    name        text           not null,
    type        text           not null,
    status      text           not null,
    budget      numeric(18, 2) not null,
    currency    text           not null,
    channels    text           not null,
    -- JSON, read and written as a whole: the budget of each channel
    allocations text           not null,
    -- JSON: free texts
    objectives  text           not null,
    -- JSON: metric, target and perhaps channel of each goal
    goals       text           not null,
    starts_at   timestamptz    not null,
    ends_at     timestamptz    not null,
    time_zone   text           not null,
    version     bigint         not null default 0
);
create index campaign_projection_tenant on campaign_projection (tenant, id);
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

-- Totals of a campaign and channel as of the last assessment. Other campaigns of the tenant are compared with these few
-- rows instead of all days of all campaigns.
create table channel_benchmark
(
    tenant      text        not null,
    campaign_id uuid        not null,
    channel     text        not null,
    totals      text        not null,
    updated_at  timestamptz not null,
    primary key (tenant, campaign_id, channel)
);
create index channel_benchmark_recent on channel_benchmark (tenant, updated_at desc);
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
    state         text   not null,
    subject       text,
    scheduled_for timestamptz,
    published_at  timestamptz,
    reason        text,
    version       bigint not null default 0
);
create index publication_projection_campaign on publication_projection (tenant, campaign_id);
call protect_tenant('publication_projection');

-- Campaigns that have changed since their last assessment.
create table due_campaign
(
    tenant      text        not null,
    campaign_id uuid        not null,
    due_at      timestamptz not null,
    -- failed assessments since the change
    attempts    int         not null default 0,
    primary key (tenant, campaign_id)
);
create index due_campaign_due_at on due_campaign (due_at);
call protect_tenant('due_campaign');

-- The latest assessment of each campaign.
create table campaign_assessment
(
    campaign_id   uuid primary key,
    tenant        text        not null,
    assessed_at   timestamptz not null,
    metrics_as_of timestamptz,
    -- JSON: verdict and explanation of each kind
    assessments   text        not null,
    version       bigint      not null default 0
);
create index campaign_assessment_tenant on campaign_assessment (tenant, campaign_id);
call protect_tenant('campaign_assessment');

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
    decided_at            timestamptz,
    decided_by            text,
    note                  text,
    version               bigint           not null default 0
);
create index recommendation_campaign on recommendation (tenant, campaign_id, issued_at desc, id desc);
create unique index recommendation_open on recommendation (tenant, campaign_id, kind, subject) where status = 'OPEN';
call protect_tenant('recommendation');

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
    -- JSON: the channel's totals at the time of a person's decision, to compare later results with
    baseline          text
);
create index decision_log_campaign on decision_log (tenant, campaign_id, id desc);
call protect_tenant('decision_log');
