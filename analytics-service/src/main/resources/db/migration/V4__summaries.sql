-- What the summary of all campaigns reads: one row a campaign, and the tenant's days. The publisher of totals adds to
-- both what has changed since it last looked at a mark; were it the ingest, all campaigns of a tenant would wait for the
-- same few rows.

-- The totals of a mark that the summaries contain, by metric.
alter table performance_mark
    add column summed jsonb;

-- A page sorts the tenant's rows as it is read: an index for each of the columns would be written a dozen times a second
-- for every running campaign, to save a millisecond of sorting a thousand rows.
-- shown and shown_clicks are the impressions and clicks of all channels but mail. The ratios are what rows are sorted by; Figures.java defines them.
create table campaign_summary
(
    tenant          text collate "C" not null,
    campaign_id     uuid             not null,
    name            text,
    type            text,
    status          text,
    currency        text,
    starts_at       timestamptz,
    ends_at         timestamptz,
    impressions     numeric          not null default 0,
    reach           numeric          not null default 0,
    engagements     numeric          not null default 0,
    delivered       numeric          not null default 0,
    opens           numeric          not null default 0,
    clicks          numeric          not null default 0,
    shown_clicks    numeric          not null default 0,
    shown           numeric          not null default 0,
    conversions     numeric          not null default 0,
    revenue         numeric          not null default 0,
    spend           numeric          not null default 0,
    updated_at      timestamptz,
    ctr             numeric generated always as (shown_clicks / nullif(shown, 0)) stored,
    conversion_rate numeric generated always as (conversions / nullif(clicks, 0)) stored,
    cpa             numeric generated always as (spend / nullif(conversions, 0)) stored,
    roas            numeric generated always as (revenue / nullif(spend, 0)) stored,
    roi             numeric generated always as ((revenue - spend) / nullif(spend, 0)) stored,
    primary key (tenant, campaign_id)
) with (fillfactor = 50);
call protect_tenant('campaign_summary');

-- All campaigns of a tenant together, by UTC day.
create table rollup_tenant_day
(
    tenant  text collate "C" not null,
    day     date             not null,
    channel smallint         not null,
    metric  smallint         not null,
    value   numeric          not null,
    primary key (tenant, day, channel, metric)
) with (fillfactor = 50);
call protect_tenant('rollup_tenant_day');

create function campaign_told() returns trigger
    language plpgsql as
$$
begin
    insert into campaign_summary (tenant, campaign_id, name, type, status, currency, starts_at, ends_at)
    values (new.tenant, new.id, new.name, new.type, new.status, new.currency, new.starts_at, new.ends_at)
    on conflict (tenant, campaign_id) do update
        set name = excluded.name, type = excluded.type, status = excluded.status, currency = excluded.currency,
            starts_at = excluded.starts_at, ends_at = excluded.ends_at;
    return null;
end
$$;
create trigger campaign_told
    after insert or update
    on campaign
    for each row
execute function campaign_told();

-- Adds to the summaries what marks have gained since they were last summed. The caller holds the marks, and with them
-- keeps back whoever would change their totals.
create procedure sum_marks(campaigns uuid[], days date[], channels smallint[], tenants text[])
    language sql as
$$
with due as (
    select m.tenant, m.campaign_id, m.day, m.channel, m.summed
    from performance_mark m
             join unnest(campaigns, days, channels, tenants) as d (campaign_id, day, channel, tenant)
                  using (campaign_id, day, channel, tenant)
), gained as materialized (
    select due.tenant, due.campaign_id, due.day, due.channel, r.metric, r.value,
           r.value - coalesce((due.summed ->> r.metric::text)::numeric, 0) as added
    from due join rollup_day r using (campaign_id, day, channel, tenant)
), noted as (
    update performance_mark m
    set summed = g.summed
    from (select campaign_id, day, channel, tenant, jsonb_object_agg(metric, value) as summed
          from gained group by 1, 2, 3, 4) g
    where (m.campaign_id, m.day, m.channel, m.tenant) = (g.campaign_id, g.day, g.channel, g.tenant)
), tenant_days as (
    insert into rollup_tenant_day as r (tenant, day, channel, metric, value)
    select tenant, day, channel, metric, sum(added)
    from gained group by 1, 2, 3, 4 order by 1, 2, 3, 4
    on conflict (tenant, day, channel, metric) do update set value = r.value + excluded.value
)
insert into campaign_summary as s (tenant, campaign_id, impressions, reach, engagements, delivered, opens, clicks,
                                   shown_clicks, shown, conversions, revenue, spend, updated_at)
select tenant, campaign_id,
       coalesce(sum(added) filter (where metric = 1), 0), coalesce(sum(added) filter (where metric = 2), 0),
       coalesce(sum(added) filter (where metric = 3), 0), coalesce(sum(added) filter (where metric = 8), 0),
       coalesce(sum(added) filter (where metric = 9), 0), coalesce(sum(added) filter (where metric = 10), 0),
       coalesce(sum(added) filter (where metric = 10 and channel <> 1), 0),
       coalesce(sum(added) filter (where metric = 1 and channel <> 1), 0),
       coalesce(sum(added) filter (where metric = 11), 0), coalesce(sum(added) filter (where metric = 12), 0),
       coalesce(sum(added) filter (where metric = 13), 0), clock_timestamp()
from gained group by 1, 2 order by 1, 2
on conflict (tenant, campaign_id) do update
    set impressions = s.impressions + excluded.impressions, reach = s.reach + excluded.reach,
        engagements = s.engagements + excluded.engagements, delivered = s.delivered + excluded.delivered,
        opens = s.opens + excluded.opens, clicks = s.clicks + excluded.clicks,
        shown_clicks = s.shown_clicks + excluded.shown_clicks, shown = s.shown + excluded.shown, conversions = s.conversions + excluded.conversions,
        revenue = s.revenue + excluded.revenue, spend = s.spend + excluded.spend, updated_at = excluded.updated_at
$$;

-- What was there before there were summaries.
select set_config('app.tenant', '*', true);
insert into campaign_summary (tenant, campaign_id, name, type, status, currency, starts_at, ends_at)
select tenant, id, name, type, status, currency, starts_at, ends_at from campaign;
update performance_mark set dirty = true;
select set_config('app.tenant', '', true);
