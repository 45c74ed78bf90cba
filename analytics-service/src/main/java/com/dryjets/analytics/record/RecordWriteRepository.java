package com.dryjets.analytics.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes metric_record: with COPY where all records are new, else from the staged batch. */
@ApplicationScoped
class RecordWriteRepository implements RecordWriter {

    private static final int COLUMNS = 10;

    /** A record that is stored already, from an earlier delivery or earlier in this batch, adds nothing. */
    private static final String INSERT_NEW = """
            with fresh as (
                insert into metric_record (event_id, campaign_id, content_ref, occurred_at, day, channel, metric, verdict,
                    value, tenant)
                select event_id, campaign_id, content_ref, occurred_at, day, channel, metric, verdict, value, tenant
                from metric_stage
                on conflict do nothing
                returning campaign_id, content_ref, occurred_at, day, channel, metric, verdict, value, tenant
            ), sums as (
                insert into rollup_stage (campaign_id, content_ref, quarter, day, channel, metric, tenant, value, human)
                select campaign_id, coalesce(content_ref, '00000000-0000-0000-0000-000000000000'),
                    date_bin('15 minutes', occurred_at, timestamptz 'epoch'), day, channel, metric, tenant, sum(value),
                    coalesce(sum(value) filter (where verdict is null or verdict = 1), 0)
                from fresh group by 1, 2, 3, 4, 5, 6, 7
            )
            select count(*) as counted from fresh""";

    @Override
    public void copy(Connection connection, List<MetricRecord> records) throws SQLException {
        for (DayRecords day : DayRecords.of(records)) {
            copy(connection, day.partition(), day.records());
        }
    }

    @Override
    public long insertNew(Connection connection, List<MetricRecord> records) throws SQLException {
        for (DayRecords day : DayRecords.of(records)) {
            copy(connection, "metric_stage", day.records());
        }
        try (Statement statement = connection.createStatement();
                ResultSet stored = statement.executeQuery(INSERT_NEW)) {
            stored.next();
            return stored.getLong("counted");
        }
    }

    private static void copy(Connection connection, String table, List<MetricRecord> records) throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " from stdin (format binary)");
        BinaryCopy.into(copy, COLUMNS, records, (row, record) -> {
            row.uuid(record.eventId());
            row.uuid(record.campaignId());
            row.uuid(record.contentRef());
            row.timestamptz(record.occurredAt());
            row.date(record.epochDay());
            row.smallint(record.channel());
            row.smallint(record.metric());
            row.smallint(record.verdict());
            row.numeric(record.value());
            row.text(record.tenant());
        });
    }
}
