package com.dryjets.analytics.ingest;

import com.dryjets.analytics.attribution.CreditRepository;
import com.dryjets.analytics.attribution.TouchedRecord;
import com.dryjets.common.tenancy.Tenants;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;

/** Stores records and adds what is new among them to the rollups, in one statement. */
@ApplicationScoped
class IngestRepository {

    /**
     * Adds what the insert returns. Each upsert works through its rows in the order of the key, so that two consumers with
     * the same campaigns wait for each other and never lock each other out.
     */
    private static final String ADD = """
            with fresh as (
                insert into metric_record (event_id, campaign_id, content_ref, occurred_at, day, channel, metric, verdict,
                    value, tenant)
                select event_id, campaign_id, content_ref, occurred_at, day, channel, metric, verdict, value, tenant
                from metric_stage
                %s
                returning campaign_id, content_ref, occurred_at, day, channel, metric, verdict, value, tenant
            ), hours as materialized (
                select campaign_id, coalesce(content_ref, '00000000-0000-0000-0000-000000000000') as content_ref,
                    date_bin('1 hour', occurred_at, timestamptz 'epoch') as hour, day, channel, metric, tenant,
                    sum(value) as value, coalesce(sum(value) filter (where verdict is null or verdict = 1), 0) as human,
                    count(*) as records
                from fresh group by 1, 2, 3, 4, 5, 6, 7
            ), days as materialized (
                select campaign_id, day, channel, metric, tenant, sum(value) as value, sum(human) as human
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
                select f.campaign_id, (f.occurred_at at time zone c.zone)::date as day, f.channel, f.metric, f.tenant,
                    sum(f.value) as value, coalesce(sum(f.value) filter (where f.verdict is null or f.verdict = 1), 0) as human
                from fresh f join campaign c on c.id = f.campaign_id and c.tenant = f.tenant collate "default"
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
            ), marks as (
                insert into performance_mark as m (campaign_id, day, channel, tenant)
                select distinct campaign_id, day, channel, tenant from days order by 1, 2, 3, 4
                on conflict (campaign_id, day, channel, tenant) do update set dirty = true
            )
            select coalesce(sum(records), 0)::bigint as counted from hours""";

    /** Fails where a record is there already: nearly never, and then nothing is added. */
    private static final String ADD_ALL = ADD.formatted("");

    /** A record that is there, from an earlier delivery or earlier in this batch, is not returned and so adds nothing. */
    private static final String ADD_NEW = ADD.formatted("on conflict do nothing");

    /** unique_violation, PostgreSQL manual, appendix A. */
    private static final String THERE_ALREADY = "23505";

    /**
     * Shared by all who add; who makes rollups anew holds it alone. A statement of its own, so that what is added next
     * sees the campaigns' time zones as they are once the lock is held.
     */
    private static final String BEGIN = "select set_config('app.tenant', '" + Tenants.ALL
            + "', true), pg_advisory_xact_lock_shared(hashtext('rollups'))";

    private static final Comparator<MetricRow> KEY_ORDER =
            Comparator.comparing(MetricRow::eventId).thenComparing(MetricRow::tenant);

    private final AgroalDataSource connections;
    private final CreditRepository credits;

    IngestRepository(AgroalDataSource connections, CreditRepository credits) {
        this.connections = connections;
        this.credits = credits;
    }

    /**
     * How many of the rows were new; the others had been counted before. The days need their partitions. Blocks: the
     * reactive client has no COPY, which takes rows in at several times the rate of any statement with parameters.
     */
    long add(List<MetricRow> rows) throws SQLException {
        List<MetricRow> sorted = rows.stream().sorted(KEY_ORDER).toList();
        try (Connection connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            try {
                long counted = add(connection, sorted);
                connection.commit();
                return counted;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private long add(Connection connection, List<MetricRow> sorted) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(BEGIN);
            credits.add(connection, touched(sorted));
            MetricCopy.into(connection, sorted);
            return count(connection, statement);
        }
    }

    /** To look for a conflict costs half as much again as the insert, so it is done only where there is one. */
    private static long count(Connection connection, Statement statement) throws SQLException {
        Savepoint copied = connection.setSavepoint();
        try {
            return counted(statement, ADD_ALL);
        } catch (SQLException e) {
            if (!THERE_ALREADY.equals(e.getSQLState())) {
                throw e;
            }
            connection.rollback(copied);
            return counted(statement, ADD_NEW);
        }
    }

    private static long counted(Statement statement, String sql) throws SQLException {
        try (ResultSet counted = statement.executeQuery(sql)) {
            counted.next();
            return counted.getLong("counted");
        }
    }

    private static List<TouchedRecord> touched(List<MetricRow> rows) {
        return rows.stream()
                .filter(row -> !row.touches().isEmpty())
                .map(MetricRow::touched)
                .toList();
    }
}
