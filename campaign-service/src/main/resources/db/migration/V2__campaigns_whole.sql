-- What follows reads and writes rows of all tenants.
select set_config('app.tenant', '*', false);

alter table campaign
    -- The share of the budget that may be moved without a person; null where none may.
    add column auto_optimize_percentage numeric(5, 4) check (auto_optimize_percentage between 0 and 1),
    -- What performance events add up to, kept so that a list needs no figures of single days. Not versioned.
    add column spent numeric not null default 0;
update campaign
set spent = coalesce((select sum(cast(totals ->> 'spend' as numeric))
                      from channel_performance p
                      where p.tenant = campaign.tenant
                        and p.campaign_id = campaign.id), 0);

-- Lists leave out what was put away, so they cost the same however much that is.
create index campaign_by_creation on campaign (tenant, created_at, id) where status <> 'ARCHIVED';
create index campaign_by_name on campaign (tenant, lower(name), id) where status <> 'ARCHIVED';
create index campaign_by_start on campaign (tenant, starts_at, id) where status <> 'ARCHIVED';
create index campaign_by_end on campaign (tenant, ends_at, id) where status <> 'ARCHIVED';

alter table campaign_history
    add column from_value text,
    add column to_value   text;

alter table campaign_workflow
    -- When waiting ends; null while the campaign is paused, and for steps that wait without end.
    add column due_at           timestamptz,
    -- How much of the waiting is left, while the campaign is paused.
    add column patience_left_ms bigint;
update campaign_workflow
set due_at = started_at + interval '2 minutes'
where step = 'SCHEDULE'
  and status = 'RUNNING';
drop index campaign_workflow_running;
create index campaign_workflow_due on campaign_workflow (due_at) where status = 'RUNNING' and due_at is not null;

-- The approved piece that an item was made from.
alter table campaign_item
    add column content_id uuid;

-- When items of a campaign are to go out so that its channels do not collide.
create table campaign_coordination
(
    campaign_id     uuid primary key references campaign on delete cascade,
    tenant          text        not null,
    spacing_minutes int         not null check (spacing_minutes > 0),
    slots           jsonb       not null,
    planned_at      timestamptz not null
);
call protect_tenant('campaign_coordination');

-- What changed, for those who watch. The head's row lock makes the order of the numbers the order of the commits, so
-- whoever has seen a number has seen all before it.
create table campaign_change_head
(
    campaign_id uuid primary key references campaign on delete cascade,
    tenant      text   not null,
    seq         bigint not null
);
call protect_tenant('campaign_change_head');

create table campaign_change
(
    campaign_id uuid        not null references campaign on delete cascade,
    seq         bigint      not null,
    tenant      text        not null,
    kind        text        not null check (kind in ('status', 'workflow', 'spend')),
    -- As it was after the change; null for what is read when it is sent.
    payload     text,
    changed_at  timestamptz not null,
    primary key (campaign_id, seq)
);
create index campaign_change_changed_at on campaign_change using brin (changed_at);
call protect_tenant('campaign_change');

select set_config('app.tenant', '', false);
