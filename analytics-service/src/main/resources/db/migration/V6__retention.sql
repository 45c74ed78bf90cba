-- Drops the partition of a day and its records; what they add up to stays in the rollups. Whoever reads the records just
-- now is not waited for long, for all who add wait behind: it is tried again later.
create procedure drop_metric_partition(target date)
    language plpgsql as
$$
declare
    partition text := 'metric_record_' || to_char(target, 'YYYYMMDD');
begin
    set local lock_timeout = '1s';
    execute format('drop table if exists %I', partition);
end
$$;

-- Makes all rollups of the days from one on anew, from the records:  call rebuild_rollups('2026-11-01')
-- It is one transaction, so readers see the old rollups until it ends, and then the new ones. Records wait in Kafka
-- meanwhile. Days before the oldest partition have no records any more and are left alone.
create procedure rebuild_rollups(first_day date)
    language plpgsql as
$$
declare
    oldest date;
begin
    perform set_config('app.tenant', '*', true);
    -- Who adds comes first here and then to the marks; who publishes comes to the marks alone.
    perform pg_advisory_xact_lock(hashtext('rollups'));
    lock table performance_mark in exclusive mode;
    select to_date(max(oldest_name), 'YYYYMMDD') into oldest
    from (select min(right(c.relname, 8)) as oldest_name
          from pg_inherits i join pg_class c on c.oid = i.inhrelid
          where i.inhparent = 'metric_record'::regclass) partitions;
    oldest := greatest(first_day, oldest);

    delete from rollup_hour where hour >= oldest::timestamp at time zone 'UTC';
    insert into rollup_hour (campaign_id, content_ref, hour, channel, metric, tenant, value, human)
    select campaign_id, coalesce(content_ref, '00000000-0000-0000-0000-000000000000'),
           date_bin('1 hour', occurred_at, timestamptz 'epoch'), channel, metric, tenant,
           sum(value), coalesce(sum(value) filter (where verdict is null or verdict = 1), 0)
    from metric_record where day >= oldest group by 1, 2, 3, 4, 5, 6;

    delete from rollup_day where day >= oldest;
    insert into rollup_day (campaign_id, day, channel, metric, tenant, value, human)
    select campaign_id, (hour at time zone 'UTC')::date, channel, metric, tenant, sum(value), sum(human)
    from rollup_hour where hour >= oldest::timestamp at time zone 'UTC' group by 1, 2, 3, 4, 5;

    -- The first local day may have begun before the first record that is still there.
    delete from rollup_local_day where day > oldest;
    insert into rollup_local_day (campaign_id, day, channel, metric, tenant, value, human)
    select m.campaign_id, (m.occurred_at at time zone c.zone)::date, m.channel, m.metric, m.tenant, sum(m.value),
           coalesce(sum(m.value) filter (where m.verdict is null or m.verdict = 1), 0)
    from metric_record m join campaign c on c.id = m.campaign_id and c.tenant = m.tenant collate "default"
    where c.zone is not null and m.day >= oldest and (m.occurred_at at time zone c.zone)::date > oldest
    group by 1, 2, 3, 4, 5;

    delete from rollup_total;
    insert into rollup_total (tenant, campaign_id, channel, metric, value, human)
    select tenant, campaign_id, channel, metric, sum(value), sum(human) from rollup_day group by 1, 2, 3, 4;

    delete from rollup_tenant_day where day >= oldest;
    insert into rollup_tenant_day (tenant, day, channel, metric, value)
    select tenant, day, channel, metric, sum(value) from rollup_day where day >= oldest group by 1, 2, 3, 4;

    update campaign_summary
    set impressions = 0, reach = 0, engagements = 0, delivered = 0, opens = 0, clicks = 0, shown_clicks = 0, shown = 0,
        conversions = 0, revenue = 0, spend = 0;
    update campaign_summary s
    set impressions = t.impressions, reach = t.reach, engagements = t.engagements, delivered = t.delivered,
        opens = t.opens, clicks = t.clicks, shown_clicks = t.shown_clicks, shown = t.shown,
        conversions = t.conversions, revenue = t.revenue, spend = t.spend
    from (select tenant, campaign_id,
                 coalesce(sum(value) filter (where metric = 1), 0) as impressions,
                 coalesce(sum(value) filter (where metric = 2), 0) as reach,
                 coalesce(sum(value) filter (where metric = 3), 0) as engagements,
                 coalesce(sum(value) filter (where metric = 8), 0) as delivered,
                 coalesce(sum(value) filter (where metric = 9), 0) as opens,
                 coalesce(sum(value) filter (where metric = 10), 0) as clicks,
                 coalesce(sum(value) filter (where metric = 10 and channel <> 1), 0) as shown_clicks,
                 coalesce(sum(value) filter (where metric = 1 and channel <> 1), 0) as shown,
                 coalesce(sum(value) filter (where metric = 11), 0) as conversions,
                 coalesce(sum(value) filter (where metric = 12), 0) as revenue,
                 coalesce(sum(value) filter (where metric = 13), 0) as spend
          from rollup_total group by 1, 2) t
    where s.tenant = t.tenant and s.campaign_id = t.campaign_id;

    -- A mark for every day that has totals, each with what the summaries now contain; all are published again.
    insert into performance_mark (campaign_id, day, channel, tenant)
    select distinct campaign_id, day, channel, tenant from rollup_day where day >= oldest
    on conflict do nothing;
    update performance_mark m
    set dirty = true, summed = t.summed
    from (select campaign_id, day, channel, tenant, jsonb_object_agg(metric, value) as summed
          from rollup_day where day >= oldest group by 1, 2, 3, 4) t
    where (m.campaign_id, m.day, m.channel, m.tenant) = (t.campaign_id, t.day, t.channel, t.tenant);
end
$$;
