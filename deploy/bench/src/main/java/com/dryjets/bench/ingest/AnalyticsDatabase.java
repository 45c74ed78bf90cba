package com.dryjets.bench.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dryjets.analytics.record.Codes;
import com.dryjets.bench.ingest.MetricLoad.Entry;
import com.dryjets.bench.platform.ServiceDatabase;
import com.dryjets.bench.platform.Stopwatch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/** The database of analytics-service: reads its totals, and measures a plain COPY for comparison. */
final class AnalyticsDatabase implements AutoCloseable {

    /** The service's tables store channels and metrics as numbers. */
    private static final String TOTALS = """
            select tenant || '/' || campaign_id || '/'
                || (array['EMAIL','TWITTER','FACEBOOK','INSTAGRAM','LINKEDIN','TIKTOK','ADS','BLUESKY'])[channel] || '/'
                || (array['IMPRESSIONS','REACH','ENGAGEMENTS','LIKES','COMMENTS','SHARES','SENT','DELIVERED','OPENS',
                    'CLICKS','CONVERSIONS','REVENUE','SPEND'])[metric] as key, sum(value) as value
            from %s group by tenant, campaign_id, channel, metric""";

    private static final String PLAIN_TABLE = """
            create table if not exists plain_metric (event_id uuid, campaign_id uuid, content_ref uuid,
                occurred_at timestamptz, day date, channel smallint, metric smallint, verdict smallint, value numeric,
                tenant text)""";

    private final ServiceDatabase database;

    AnalyticsDatabase(String url) throws SQLException {
        this.database = new ServiceDatabase(url);
    }

    /** Returns the number of stored records. */
    long records() throws SQLException {
        return database.number("select count(*) from metric_record");
    }

    /** Returns the sum of all counts, without money: cheap enough to query during the measurement. */
    long counts() throws SQLException {
        return database.number("select coalesce(sum(value), 0) from rollup_total where metric not in (12, 13)");
    }

    /** Returns a table's totals by tenant, campaign, channel and metric. */
    Map<String, BigDecimal> totals(String table) throws SQLException {
        Map<String, BigDecimal> totals = new HashMap<>();
        try (Statement statement = database.connection().createStatement();
                ResultSet rows = statement.executeQuery(TOTALS.formatted(table))) {
            while (rows.next()) {
                totals.put(rows.getString("key"), rows.getBigDecimal("value"));
            }
        }
        return totals;
    }

    /** Measures one COPY of the rows into an empty table without indexes, including the commit. */
    Duration copy(byte[] rows) throws SQLException, IOException {
        database.run(PLAIN_TABLE);
        database.run("truncate plain_metric");
        var copy = database.connection().unwrap(PGConnection.class).getCopyAPI();
        Stopwatch stopwatch = Stopwatch.start();
        copy.copyIn("copy plain_metric from stdin", new ByteArrayInputStream(rows));
        return Duration.ofNanos(stopwatch.nanos());
    }

    /** Returns the entries in COPY's text format. */
    static byte[] copyRows(Stream<Entry> entries) {
        return entries.map(AnalyticsDatabase::copyRow)
                .collect(Collectors.joining())
                .getBytes(UTF_8);
    }

    @Override
    public void close() throws SQLException {
        database.close();
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
                Short.toString(Codes.of(metric.channel())),
                Short.toString(Codes.of(metric.metric())),
                "\\N",
                metric.value().toPlainString(),
                entry.tenant() + "\n");
    }
}
