-- What analytics knows of a campaign, from marketing.campaigns.
create table campaign
(
    tenant        text        not null,
    id            uuid        not null,
    name          text,
    type          text,
    status        text        not null,
    channels      text[]      not null default '{}',
    budget_amount numeric(18, 2),
    currency      text,
    starts_at     timestamptz,
    ends_at       timestamptz,
    time_zone     text,
    primary key (tenant, id)
);
call protect_tenant('campaign');
