package com.dryjets.bench.dashboard;

import com.dryjets.bench.platform.ServiceDatabase;
import com.dryjets.bench.platform.Stopwatch;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;

/**
 * The database of analytics-service: fills it as if records had been ingested, and runs the service's own queries for
 * comparison.
 */
final class DashboardDatabase implements AutoCloseable {

    static final int DAYS = 29;

    /** The service's own statements for one dashboard. */
    private static final List<String> DASHBOARD =
            List.of("select set_config('app.tenant', '%1$s', true)", """
            select id, name, type, status, channels, budget_amount, currency, starts_at, ends_at, time_zone, zone
            from campaign_projection where tenant = '%1$s' and id = '%2$s'""", """
            select channel, metric, value, human from rollup_total
            where tenant = '%1$s' and campaign_id = '%2$s' order by channel, metric""", """
            select day, channel, metric, value, human from rollup_local_day
            where campaign_id = '%2$s' and day between current_date - 59 and current_date and tenant = '%1$s'""");

    private static final List<String> SUMMARY = List.of(
            "select set_config('app.tenant', '%1$s', true)",
            "select * from campaign_summary where tenant = '%1$s' order by revenue desc, campaign_id limit 51",
            """
            select coalesce(status, ''), currency, count(*), sum(impressions), sum(reach), sum(engagements), sum(delivered),
                sum(opens), sum(clicks), sum(conversions), sum(revenue), sum(spend)
            from campaign_summary where tenant = '%1$s' group by 1, 2""",
            """
            select day, channel, metric, value from rollup_tenant_day
            where tenant = '%1$s' and day between current_date - 59 and current_date""");

    private static final String CAMPAIGNS = """
            insert into campaign_projection (tenant, id, name, type, status, channels, budget_amount, currency, starts_at,
                ends_at, time_zone, zone)
            select '%s', md5('campaign ' || n)::uuid, 'Campaign ' || n, 'CONVERSION', 'ACTIVE', '{EMAIL,TWITTER,LINKEDIN,ADS}',
                1000, 'EUR', now() - interval '30 days', now() + interval '30 days', 'Europe/Berlin', 'Europe/Berlin'
            from generate_series(1, ?) n""";

    private static final String SUMMARIES = """
            insert into campaign_summary (tenant, campaign_id, name, type, status, currency, starts_at, ends_at)
            select tenant, id, name, type, status, currency, starts_at, ends_at from campaign_projection""";

    /** Cycles through days, channels and metrics, so that more records don't add more rollup rows. */
    private static final String RECORDS = """
            insert into metric_record (event_id, campaign_id, content_ref, occurred_at, day, channel, metric, value, tenant)
            select gen_random_uuid(), md5('campaign ' || n)::uuid, md5('piece ' || n || i %% 10)::uuid, at,
                (at at time zone 'UTC')::date, (array[1, 2, 5, 7])[1 + i / %2$d %% 4],
                (array[1, 3, 8, 9, 10, 11, 12, 13])[1 + i / (%2$d * 4) %% 8], 1, '%1$s'
            from generate_series(cast(? as int), ?) n, generate_series(0, ? - 1) i,
                lateral (select date_trunc('day', now(), 'UTC') - make_interval(days => 1 + i %% %2$d)
                    + make_interval(secs => i %% 7507 * 10) as at)""";

    private static final String EXPORT = """
            copy (select event_id, occurred_at, channel, content_ref, metric, value, verdict from metric_record
                where tenant = '%s' and campaign_id = '%s') to stdout with (format csv)""";

    private final ServiceDatabase database;
    private final Connection connection;
    private final String tenant;

    DashboardDatabase(String url, String tenant) throws SQLException {
        this.database = new ServiceDatabase(url);
        this.connection = database.connection();
        this.tenant = tenant;
    }

    /** Returns the id of a campaign, numbered from 1. */
    static UUID campaign(int number) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("MD5").digest(("campaign " + number).getBytes(StandardCharsets.UTF_8));
            ByteBuffer bytes = ByteBuffer.wrap(digest);
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Creates campaigns with records: as many as given for the first and the second, 100 for each other. */
    void fill(int campaigns, int first, int second) throws SQLException {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        for (int ago = 0; ago <= DAYS; ago++) {
            database.run("call create_metric_partition('%s')".formatted(today.minusDays(ago)));
        }
        update(CAMPAIGNS.formatted(tenant), campaigns);
        database.run(SUMMARIES);
        String records = RECORDS.formatted(tenant, DAYS);
        update(records, 1, 1, first);
        update(records, 2, 2, second);
        update(records, 3, campaigns, 100);
        connection.setAutoCommit(false);
        try (PreparedStatement rebuild = connection.prepareStatement("call rebuild_rollups(?)")) {
            rebuild.setDate(1, Date.valueOf(today.minusDays(DAYS + 1L)));
            rebuild.execute();
        }
        // Nothing must be published while reads are measured.
        database.run("update performance_mark set dirty = false, changed_hours = 0");
        database.run("update content_performance_mark set dirty = false");
        connection.commit();
        connection.setAutoCommit(true);
        database.run("vacuum analyze");
    }

    /** Runs a dashboard's statements in one transaction and returns the median in milliseconds. */
    double dashboard(UUID campaign, int rounds) throws SQLException {
        return median(DASHBOARD, campaign, rounds);
    }

    /** Runs the summary's statements in one transaction and returns the median in milliseconds. */
    double summary(int rounds) throws SQLException {
        return median(SUMMARY, new UUID(0, 0), rounds);
    }

    /** Copies all records of a campaign to this client with COPY. */
    Duration copy(UUID campaign) throws SQLException, IOException {
        Stopwatch stopwatch = Stopwatch.start();
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(EXPORT.formatted(tenant, campaign), OutputStream.nullOutputStream());
        return Duration.ofNanos(stopwatch.nanos());
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }

    private double median(List<String> statements, UUID campaign, int rounds) throws SQLException {
        long[] times = new long[rounds];
        connection.setAutoCommit(false);
        for (int round = 0; round < rounds; round++) {
            Stopwatch stopwatch = Stopwatch.start();
            for (String statement : statements) {
                read(statement.formatted(tenant, campaign));
            }
            connection.commit();
            times[round] = stopwatch.nanos();
        }
        connection.setAutoCommit(true);
        Arrays.sort(times);
        return times[rounds / 2] / 1e6;
    }

    private void read(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                rows.getObject(1);
            }
        }
    }

    private void update(String sql, int... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setInt(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }
}
