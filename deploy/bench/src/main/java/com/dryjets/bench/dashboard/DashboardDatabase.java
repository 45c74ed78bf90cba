package com.dryjets.bench.dashboard;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;

/** The service's database: filled as if its records had come in, and asked the service's own questions beside it. */
final class DashboardDatabase implements AutoCloseable {

    static final int DAYS = 29;

    /** Each a measure's whole cost in reading, as the service asks. */
    private static final List<String> DASHBOARD =
            List.of("select set_config('app.tenant', '%1$s', true)", """
            select id, name, type, status, channels, budget_amount, currency, starts_at, ends_at, time_zone, zone
            from campaign where tenant = '%1$s' and id = '%2$s'""", """
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
            insert into campaign (tenant, id, name, type, status, channels, budget_amount, currency, starts_at, ends_at, time_zone)
            select '%s', md5('campaign ' || n)::uuid, 'Campaign ' || n, 'CONVERSION', 'ACTIVE', '{EMAIL,TWITTER,LINKEDIN,ADS}',
                1000, 'EUR', now() - interval '30 days', now() + interval '30 days', 'Europe/Berlin'
            from generate_series(1, ?) n""";

    /** A record for each day, channel and metric in turn, so that more records make no more of these. */
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

    private final Connection connection;
    private final String tenant;

    DashboardDatabase(String url, String tenant) throws SQLException {
        this.connection = DriverManager.getConnection(url);
        this.tenant = tenant;
        run("select set_config('app.tenant', '*', false)");
    }

    /** The id of a campaign, from 1. */
    static UUID campaign(int number) {
        try {
            byte[] digest = java.security.MessageDigest.getInstance("MD5")
                    .digest(("campaign " + number).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            java.nio.ByteBuffer bytes = java.nio.ByteBuffer.wrap(digest);
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Campaigns with records: the first and the second with so many, the others with a hundred each. */
    void fill(int campaigns, int first, int second) throws SQLException {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        for (int ago = 0; ago <= DAYS; ago++) {
            run("call make_metric_partition('%s')".formatted(today.minusDays(ago)));
        }
        update(CAMPAIGNS.formatted(tenant), campaigns);
        String records = RECORDS.formatted(tenant, DAYS);
        update(records, 1, 1, first);
        update(records, 2, 2, second);
        update(records, 3, campaigns, 100);
        connection.setAutoCommit(false);
        try (PreparedStatement rebuild = connection.prepareStatement("call rebuild_rollups(?)")) {
            rebuild.setDate(1, Date.valueOf(today.minusDays(DAYS + 1L)));
            rebuild.execute();
        }
        // Nothing is to be published while reading is measured.
        run("update performance_mark set dirty = false");
        connection.commit();
        connection.setAutoCommit(true);
        run("vacuum analyze");
    }

    /** The dashboard's statements one after the other in a transaction; the median in milliseconds. */
    double dashboard(UUID campaign, int rounds) throws SQLException {
        return median(DASHBOARD, campaign, rounds);
    }

    /** The same for the page of all campaigns. */
    double summary(int rounds) throws SQLException {
        return median(SUMMARY, new UUID(0, 0), rounds);
    }

    /** All records of a campaign to this client, by COPY. */
    Duration copy(UUID campaign) throws SQLException, IOException {
        long begin = System.nanoTime();
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(EXPORT.formatted(tenant, campaign), OutputStream.nullOutputStream());
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private double median(List<String> statements, UUID campaign, int rounds) throws SQLException {
        long[] times = new long[rounds];
        connection.setAutoCommit(false);
        for (int round = 0; round < rounds; round++) {
            long begin = System.nanoTime();
            for (String statement : statements) {
                read(statement.formatted(tenant, campaign));
            }
            connection.commit();
            times[round] = System.nanoTime() - begin;
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

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
