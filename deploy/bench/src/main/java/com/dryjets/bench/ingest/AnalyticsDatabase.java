package com.dryjets.bench.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dryjets.bench.ingest.MetricLoad.Entry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/** The service's database: what it has counted, and how fast plain rows go in beside it. */
final class AnalyticsDatabase implements AutoCloseable {

    /** As in the service's own tables: whole numbers stand for channels and metrics. */
    private static final String TOTALS = """
            select tenant || '/' || campaign_id || '/'
                || (array['EMAIL','TWITTER','FACEBOOK','INSTAGRAM','LINKEDIN','TIKTOK','ADS'])[channel] || '/'
                || (array['IMPRESSIONS','REACH','ENGAGEMENTS','LIKES','COMMENTS','SHARES','SENT','DELIVERED','OPENS',
                    'CLICKS','CONVERSIONS','REVENUE','SPEND'])[metric] as key, sum(value) as value
            from %s group by tenant, campaign_id, channel, metric""";

    private static final String PLAIN_TABLE = """
            create table if not exists plain_metric (event_id uuid, campaign_id uuid, content_ref uuid,
                occurred_at timestamptz, day date, channel smallint, metric smallint, verdict smallint, value numeric,
                tenant text)""";

    private final Connection connection;

    AnalyticsDatabase(String url) throws SQLException {
        this.connection = DriverManager.getConnection(url);
        run("select set_config('app.tenant', '*', false)");
    }

    /** How many records are in the table of records. */
    long records() throws SQLException {
        return number("select count(*) from metric_record");
    }

    /** The sum of all counts, money left out: cheap enough to ask while the service is measured. */
    long counts() throws SQLException {
        return number("select coalesce(sum(value), 0) from rollup_total where metric not in (12, 13)");
    }

    /** Totals by tenant, campaign, channel and metric, as a rollup table has them. */
    Map<String, BigDecimal> totals(String table) throws SQLException {
        Map<String, BigDecimal> totals = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TOTALS.formatted(table))) {
            while (rows.next()) {
                totals.put(rows.getString("key"), rows.getBigDecimal("value"));
            }
        }
        return totals;
    }

    /** How long one COPY of the rows into an empty table without any index takes, to the commit. */
    Duration copy(byte[] rows) throws SQLException, IOException {
        run(PLAIN_TABLE);
        run("truncate plain_metric");
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        long start = System.nanoTime();
        copy.copyIn("copy plain_metric from stdin", new ByteArrayInputStream(rows));
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** The entries in COPY's text format. */
    static byte[] copyRows(Stream<Entry> entries) {
        return entries.map(AnalyticsDatabase::copyRow)
                .collect(Collectors.joining())
                .getBytes(UTF_8);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static String copyRow(Entry entry) {
        var metric = entry.metric();
        return String.join(
                "\t",
                metric.eventId().toString(),
                metric.campaignId().toString(),
                String.valueOf(metric.contentRef()),
                metric.occurredAt().toString(),
                metric.occurredAt().toString().substring(0, 10),
                Integer.toString(metric.channel().ordinal() + 1),
                Integer.toString(metric.metric().ordinal() + 1),
                "\\N",
                metric.value().toPlainString(),
                entry.tenant() + "\n");
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
