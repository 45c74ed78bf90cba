create table campaign
(
    id              uuid primary key,
    tenant          text           not null,
    name            text           not null,
    type            text           not null,
    status          text           not null,
    channels        text           not null,
    budget_total    numeric(18, 2) not null check (budget_total >= 0),
    currency        text           not null,
    starts_at       timestamptz    not null,
    ends_at         timestamptz    not null,
    time_zone       text           not null,
    objectives      text           not null,
    target_audience text,
    created_by      text           not null,
    created_at      timestamptz    not null,
    updated_at      timestamptz    not null,
    version         bigint         not null,
    check (ends_at > starts_at)
);
create index campaign_by_status on campaign (tenant, status, id desc);
-- The ticker looks for campaigns that have reached their end.
create index campaign_running_until on campaign (ends_at) where status in ('ACTIVE', 'PAUSED');
call protect_tenant('campaign');

-- Who or what changed what, when and why.
create table campaign_history
(
    id          uuid primary key,
    tenant      text        not null,
    campaign_id uuid        not null references campaign on delete cascade,
    changed_at  timestamptz not null,
    changed_by  text        not null,
    change      text        not null,
    reason      text
);
create index campaign_history_of on campaign_history (tenant, campaign_id, id desc);
call protect_tenant('campaign_history');

create table budget_allocation
(
    campaign_id uuid           not null references campaign on delete cascade,
    channel     text           not null,
    tenant      text           not null,
    amount      numeric(18, 2) not null check (amount >= 0),
    primary key (campaign_id, channel)
);
call protect_tenant('budget_allocation');

create table campaign_workflow
(
    campaign_id         uuid        not null references campaign on delete cascade,
    step                text        not null,
    tenant              text        not null,
    status              text        not null,
    attempt             int         not null,
    error               text,
    schedule_request_id uuid,
    started_at          timestamptz,
    completed_at        timestamptz,
    primary key (campaign_id, step)
);
create index campaign_workflow_running on campaign_workflow (step, started_at) where status = 'RUNNING';
call protect_tenant('campaign_workflow');

-- What each channel answered to the request to schedule.
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

-- Projections of what other services own. Their campaigns may not be ours yet, so there are no foreign keys.
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
    updated_at    timestamptz not null,
    primary key (tenant, item_id)
);
create index campaign_item_of on campaign_item (tenant, campaign_id, channel);
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

-- Shifts of budget that Ava proposed, for a person to apply.
create table budget_proposal
(
    recommendation_id uuid        not null,
    tenant            text        not null,
    campaign_id       uuid        not null,
    moves             jsonb       not null,
    reason            text        not null,
    proposed_at       timestamptz not null,
    primary key (tenant, recommendation_id)
);
create index budget_proposal_of on budget_proposal (tenant, campaign_id);
call protect_tenant('budget_proposal');
