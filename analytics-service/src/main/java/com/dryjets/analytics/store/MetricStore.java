package com.dryjets.analytics.store;

import com.dryjets.analytics.attribution.CreditRepository;
import com.dryjets.analytics.attribution.TouchedRecord;
import com.dryjets.analytics.records.MetricRow;
import com.dryjets.kit.tenancy.Tenants;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Stores records and adds what is new among them to the rollups, in one transaction. */
@ApplicationScoped
public class MetricStore {

    /**
     * Shared by all who add; who makes rollups anew holds it alone. A statement of its own, so that what is added next
     * sees the campaigns' time zones as they are once the lock is held. Sums that leave memory, and compiling, would cost
     * more than what is added.
     */
    private static final String BEGIN = "select set_config('app.tenant', '" + Tenants.ALL
            + "', true), set_config('jit', 'off', true), set_config('work_mem', '32MB', true), "
            + "pg_advisory_xact_lock_shared(hashtext('rollups'))";

    /** A record that is there, from an earlier delivery or earlier in this batch, adds nothing. */
    private static final String STORE_NEW = """
            with fresh as (
                insert into metric_record (event_id, campaign_id, content_ref, occurred_at, day, channel, metric, verdict,
                    value, tenant)
                select event_id, campaign_id, content_ref, occurred_at, day, channel, metric, verdict, value, tenant
                from metric_stage
                on conflict do nothing
                returning campaign_id, content_ref, occurred_at, channel, metric, verdict, value, tenant
            ), sums as (
                insert into rollup_stage (campaign_id, content_ref, quarter, channel, metric, tenant, value, human)
                select campaign_id, content_ref, date_bin('15 minutes', occurred_at, timestamptz 'epoch'), channel, metric,
                    tenant, sum(value), coalesce(sum(value) filter (where verdict is null or verdict = 1), 0)
                from fresh group by 1, 2, 3, 4, 5, 6
            )
            select count(*) as counted from fresh""";

    /**
     * Adds rollup_stage to the rollups. Each upsert works through its rows in the order of the key, so that two consumers
     * with the same campaigns wait for each other and never lock each other out.
     */
    private static final String ADD = """
            with hours as materialized (
                select campaign_id, coalesce(content_ref, '00000000-0000-0000-0000-000000000000') as content_ref,
                    date_bin('1 hour', quarter, timestamptz 'epoch') as hour, channel, metric, tenant, sum(value) as value,
                    sum(human) as human
                from rollup_stage group by 1, 2, 3, 4, 5, 6
            ), days as materialized (
                select campaign_id, (hour at time zone 'UTC')::date as day, channel, metric, tenant, sum(value) as value,
                    sum(human) as human
                from hours group by 1, 2, 3, 4, 5
            ), hour_rows as (
                insert into rollup_hour as r (campaign_id, content_ref, hour, channel, metric, tenant, value, human)
                select campaign_id, content_ref, hour, channel, metric, tenant, value, human
                from hours order by campaign_id, hour, channel, metric, content_ref, tenant
                on conflict (campaign_id, hour, channel, metric, content_ref, tenant)
                do update set value = r.value + excluded.value, human = r.human + excluded.human
            ), day_rows as (
                insert into rollup_day as r (campaign_id, day, channel, metric, tenant, value, human)
                select campaign_id, day, channel, metric, tenant, value, human
                from days order by campaign_id, day, channel, metric, tenant
                on conflict (campaign_id, day, channel, metric, tenant)
                do update set value = r.value + excluded.value, human = r.human + excluded.human
            ), local_days as materialized (
                select s.campaign_id, (s.quarter at time zone c.zone)::date as day, s.channel, s.metric, s.tenant,
                    sum(s.value) as value, sum(s.human) as human
                from rollup_stage s join campaign c on c.id = s.campaign_id and c.tenant = s.tenant collate "default"
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
            )
            insert into performance_mark as m (campaign_id, day, channel, tenant)
            select distinct campaign_id, day, channel, tenant from days order by 1, 2, 3, 4
            on conflict (campaign_id, day, channel, tenant) do update set dirty = true""";

    /**
     * Where a row can't be copied: data exception, integrity constraint violation (also a row that is there already), and
     * undefined table, for a day without its partition. PostgreSQL manual, appendix A.
     */
    private static final List<String> OF_THE_ROWS = List.of("22", "23", "42P01");

    private static final int COLUMNS = 10;

    private final AgroalDataSource connections;
    private final CreditRepository credits;

    /** Whether the batch before had records that were there already, as after a crash: the next is likely to as well. */
    private volatile boolean repeating;

    MetricStore(AgroalDataSource connections, CreditRepository credits) {
        this.connections = connections;
        this.credits = credits;
    }

    private interface Work {
        long on(Connection connection) throws SQLException;
    }

    /**
     * How many of the rows were new; the others had been counted before. The days need their partitions. Blocks: the
     * reactive client has no COPY, which takes rows in at several times the rate of any statement with parameters.
     */
    public long add(List<MetricRow> rows) throws SQLException {
        long counted = repeating ? addNew(rows) : addAll(rows);
        repeating = counted < rows.size();
        return counted;
    }

    /**
     * Nearly always all rows are new: they are copied to where they stay, which fails if one of them is there already.
     * What else is wrong with them, the other way tells better.
     */
    private long addAll(List<MetricRow> rows) throws SQLException {
        try {
            return inTransaction(rows, connection -> {
                for (DayRows day : DayRows.of(rows)) {
                    copy(connection, day.partition(), day.rows());
                }
                RollupSums.of(rows).copy(connection);
                return rows.size();
            });
        } catch (SQLException e) {
            if (OF_THE_ROWS.stream().noneMatch(String.valueOf(e.getSQLState())::startsWith)) {
                throw e;
            }
            return addNew(rows);
        }
    }

    /** Asks for each row whether it is there, which costs nearly twice as much. */
    private long addNew(List<MetricRow> rows) throws SQLException {
        return inTransaction(rows, connection -> {
            for (DayRows day : DayRows.of(rows)) {
                copy(connection, "metric_stage", day.rows());
            }
            try (Statement statement = connection.createStatement();
                    ResultSet stored = statement.executeQuery(STORE_NEW)) {
                stored.next();
                return stored.getLong("counted");
            }
        });
    }

    private long inTransaction(List<MetricRow> rows, Work work) throws SQLException {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute(BEGIN);
                credits.add(connection, touched(rows));
                long counted = work.on(connection);
                statement.execute(ADD);
                connection.commit();
                return counted;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private static void copy(Connection connection, String table, List<MetricRow> rows) throws SQLException {
        BinaryCopy.into(connection, table, COLUMNS, rows, (copy, row) -> {
            copy.uuid(row.eventId());
            copy.uuid(row.campaignId());
            copy.uuid(row.contentRef());
            copy.timestamptz(row.occurredAt());
            copy.date(row.epochDay());
            copy.smallint(row.channel());
            copy.smallint(row.metric());
            copy.smallint(row.verdict());
            copy.numeric(row.value());
            copy.text(row.tenant());
        });
    }

    private static List<TouchedRecord> touched(List<MetricRow> rows) {
        List<TouchedRecord> touched = new ArrayList<>();
        for (MetricRow row : rows) {
            if (!row.touches().isEmpty()) {
                touched.add(row.touched());
            }
        }
        return touched;
    }
}
