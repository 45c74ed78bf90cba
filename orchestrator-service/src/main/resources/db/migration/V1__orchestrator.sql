-- What Ava knows of campaigns, from marketing.campaigns.
create table campaign
(
    id          uuid primary key,
    tenant      text           not null,
    name        text           not null,
    type        text           not null,
    status      text           not null,
    budget      numeric(18, 2) not null,
    currency    text           not null,
    channels    text           not null,
    -- JSON, read and written whole: what each channel was given
    allocations text           not null,
    starts_at   timestamptz    not null,
    ends_at     timestamptz    not null,
    time_zone   text           not null,
    version     bigint         not null default 0
);
create index campaign_tenant on campaign (tenant, id);
call protect_tenant('campaign');

-- Absolute totals of a campaign, channel and UTC day, from marketing.performance. The newest as_of wins.
create table performance_day
(
    tenant      text        not null,
    campaign_id uuid        not null,
    channel     text        not null,
    day         date        not null,
    -- JSON, metric to total
    totals      text        not null,
    as_of       timestamptz not null,
    primary key (tenant, campaign_id, channel, day)
);
call protect_tenant('performance_day');

-- A campaign's totals on a channel at its last evaluation: what is usual for a tenant is read from these few rows.
create table standing
(
    tenant      text        not null,
    campaign_id uuid        not null,
    channel     text        not null,
    totals      text        not null,
    updated_at  timestamptz not null,
    primary key (tenant, campaign_id, channel)
);
create index standing_recent on standing (tenant, updated_at desc);
call protect_tenant('standing');

-- Pieces of content, from marketing.content.
create table piece
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
create index piece_campaign on piece (tenant, campaign_id);
call protect_tenant('piece');

-- Posts and mails on their way, from marketing.posts and marketing.emails.
create table publication
(
    id          uuid primary key,
    tenant      text   not null,
    campaign_id uuid   not null,
    channel     text   not null,
    content_id  uuid,
    state       text   not null,
    subject     text,
    due_at      timestamptz,
    out_at      timestamptz,
    reason      text,
    version     bigint not null default 0
);
create index publication_campaign on publication (tenant, campaign_id);
call protect_tenant('publication');

-- Campaigns whose figures or facts changed since they were last looked at.
create table due_campaign
(
    tenant      text        not null,
    campaign_id uuid        not null,
    due_at      timestamptz not null,
    attempts    int         not null default 0,
    primary key (tenant, campaign_id)
);
create index due_campaign_due_at on due_campaign (due_at);
call protect_tenant('due_campaign');

-- What came of the last look at a campaign, kind by kind.
create table evaluation
(
    campaign_id   uuid primary key,
    tenant        text        not null,
    evaluated_at  timestamptz not null,
    figures_as_of timestamptz,
    -- JSON: kind, verdict and explanation of each kind
    assessments   text        not null,
    version       bigint      not null default 0
);
create index evaluation_tenant on evaluation (tenant, campaign_id);
call protect_tenant('evaluation');

-- Advice. The id is made from the evidence, so the same evidence is the same recommendation.
create table recommendation
(
    id          uuid primary key,
    tenant      text             not null,
    campaign_id uuid             not null,
    kind        text             not null,
    -- what it is about within its kind: one recommendation on a subject is open at a time
    subject     text             not null,
    channel     text,
    advice      text             not null,
    -- JSON: figures, statistic, expected effect and moves as they stood when it was issued
    finding     text             not null,
    -- how much was counted; more of it makes new evidence
    weight      bigint           not null,
    -- how much had been counted when the figures last said the same
    seen_weight bigint           not null,
    confidence  double precision not null,
    status      text             not null,
    issued_at   timestamptz      not null,
    decided_at  timestamptz,
    decided_by  text,
    note        text,
    version     bigint           not null default 0
);
create index recommendation_campaign on recommendation (tenant, campaign_id, issued_at desc, id desc);
create unique index recommendation_open on recommendation (tenant, campaign_id, kind, subject) where status = 'OPEN';
call protect_tenant('recommendation');

-- The log: what was advised, on what evidence, and what became of it. Rows are only ever added.
create table decision
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
    -- JSON: the measure and what it stood at, so that what came of it can be told later
    baseline          text
);
create index decision_campaign on decision (tenant, campaign_id, id desc);
call protect_tenant('decision');
