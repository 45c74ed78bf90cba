-- Money has as many decimals as its currency: none in JPY, two in EUR, three in KWD.
alter table campaign
    alter column budget_total type numeric,
    add constraint campaign_budget_digits check (scale(budget_total) <= 4 and budget_total < 1e15);
alter table budget_allocation
    alter column amount type numeric,
    add constraint budget_allocation_digits check (scale(amount) <= 4 and amount < 1e15);

-- What became of a proposal, and by whom.
alter table budget_proposal
    add column state      text not null default 'OPEN' check (state in ('OPEN', 'APPLIED', 'REFUSED')),
    add column applied_by text,
    add column applied_at timestamptz,
    add column automatic  boolean not null default false;

-- What a rebalance last recommended for each channel; it becomes an allocation only when a person takes it.
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

-- Every forecast that was made, one for each campaign and last complete day, with the points of both models.
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
-- The ticker looks for days that have come.
create index roi_forecast_day_unscored on roi_forecast_day (day) where scored_at is null;
call protect_tenant('roi_forecast_day');
