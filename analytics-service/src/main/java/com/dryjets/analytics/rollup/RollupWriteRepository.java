package com.dryjets.analytics.rollup;

import com.dryjets.analytics.record.MetricRecord;
import com.dryjets.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;

/** Writes the rollups and sets the performance marks. */
@ApplicationScoped
class RollupWriteRepository implements RollupWriter {

    /** Spilling sums to disk, and JIT compilation, would cost more than adding them. */
    private static final String BEGIN = "select set_config('app.tenant', '" + Tenants.ALL
            + "', true), set_config('jit', 'off', true), set_config('work_mem', '32MB', true), "
            + "set_config('idle_in_transaction_session_timeout', '10s', true), "
            + "pg_advisory_xact_lock_shared(hashtext('rollups'))";

    /** Each upsert works in key order, so that two consumers with the same campaigns wait instead of deadlocking. */
    private static final String ADD_STAGED = """
            with days as materialized (
                select campaign_id, day, channel, metric, tenant, sum(value) as value, sum(human) as human,
                    bit_or(hour_bit(quarter)) as hours
                from rollup_stage group by 1, 2, 3, 4, 5
            ), quarter_rows as (
                insert into rollup_quarter as r (campaign_id, content_ref, quarter, channel, metric, tenant, value, human)
                select campaign_id, content_ref, quarter, channel, metric, tenant, value, human
                from rollup_stage order by campaign_id, quarter, channel, metric, content_ref, tenant
                on conflict (campaign_id, quarter, channel, metric, content_ref, tenant)
                do update set value = r.value + excluded.value, human = r.human + excluded.human
            ), day_rows as (
                insert into rollup_day as r (campaign_id, day, channel, metric, tenant, value, human)
                select campaign_id, day, channel, metric, tenant, value, human
                from days order by campaign_id, day, channel, metric, tenant
                on conflict (campaign_id, day, channel, metric, tenant)
                do update set value = r.value + excluded.value, human = r.human + excluded.human
            ), local_days as materialized (
                select s.campaign_id, (s.quarter at time zone 'UTC' + o.utc_offset)::date as day, s.channel, s.metric,
                    s.tenant, sum(s.value) as value, sum(s.human) as human
                from rollup_stage s
                    join campaign_projection c on c.id = s.campaign_id and c.tenant = s.tenant collate "default"
                    cross join lateral (select z.utc_offset from zone_offset z
                        where z.zone = c.zone and z.since <= s.quarter order by z.since desc limit 1) o
                where c.zone is not null group by 1, 2, 3, 4, 5
            ), local_day_rows as (
                insert into rollup_local_day as r (campaign_id, day, channel, metric, tenant, value, human)
                select campaign_id, day, channel, metric, tenant, value, human
                from local_days order by campaign_id, day, channel, metric, tenant
                on conflict (campaign_id, day, channel, metric, tenant)
                do update set value = r.value + excluded.value, human = r.human + excluded.human
            ), total_rows as (
                insert into rollup_total as r (tenant, campaign_id, channel, metric, value, human)
                select tenant, campaign_id, channel, metric, sum(value), sum(human)
                from days group by 1, 2, 3, 4 order by 1, 2, 3, 4
                on conflict (tenant, campaign_id, channel, metric)
                do update set value = r.value + excluded.value, human = r.human + excluded.human
            ), content_marks as (
                insert into content_performance_mark as m (campaign_id, content_ref, channel, tenant, days)
                select campaign_id, content_ref, channel, tenant, array_agg(day)
                from (select distinct campaign_id, content_ref, channel, tenant, day
                    from rollup_stage where content_ref <> '00000000-0000-0000-0000-000000000000') changed
                group by 1, 2, 3, 4 order by 1, 2, 3, 4
                on conflict (campaign_id, content_ref, channel, tenant)
                do update set dirty = true, days = m.days || excluded.days
                where not m.dirty or not m.days @> excluded.days
            )
            insert into performance_mark as m (campaign_id, day, channel, tenant, changed_hours)
            select campaign_id, day, channel, tenant, bit_or(hours) from days group by 1, 2, 3, 4 order by 1, 2, 3, 4
            on conflict (campaign_id, day, channel, tenant)
            do update set dirty = true, changed_hours = m.changed_hours | excluded.changed_hours""";

    @Override
    public void begin(Connection connection) throws SQLException {
        execute(connection, BEGIN);
    }

    @Override
    public void stage(Connection connection, List<MetricRecord> records) throws SQLException {
        RollupSums.of(records)
                .copy(connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy rollup_stage from stdin (format binary)"));
    }

    @Override
    public void addStaged(Connection connection) throws SQLException {
        execute(connection, ADD_STAGED);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
