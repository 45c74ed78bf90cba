package com.dryjets.analytics.record;

import com.dryjets.analytics.record.StoredRecords.StoredRecord;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.Utc;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Manages the partitions of metric_record, reads records for export, and recognises stored ones. */
@ApplicationScoped
class RecordRepository implements StoredRecords, StoredKeys {

    private static final String CREATE = "call create_metric_partition($1)";

    private static final String DAYS = """
            select to_date(right(c.relname, 8), 'YYYYMMDD') as day
            from pg_inherits i join pg_class c on c.oid = i.inhrelid
            where i.inhparent = 'metric_record'::regclass""";

    private static final String DROP = "call drop_metric_partition($1)";

    private static final String RECORDS = """
            select event_id, occurred_at, channel, content_ref, metric, value, verdict from metric_record
            where tenant = $1 and campaign_id = $2 and occurred_at >= $3 and occurred_at < $4 and day between $5 and $6
                and channel = any($7::smallint[])""";

    /** Names the days twice: the array limits the search to their partitions. */
    private static final String STORED = """
            select r.tenant, r.event_id, r.day from metric_record r
                join unnest($1::text[], $2::uuid[], $3::date[]) as k (tenant, event_id, day) using (tenant, event_id, day)
            where r.day = any($3)""";

    /** The number of rows that the server hands over at a time; no more of them are in memory. */
    private static final int FETCH_SIZE = 1_000;

    private final TenantTransaction transactions;

    RecordRepository(TenantTransaction transactions) {
        this.transactions = transactions;
    }

    /** Creates the partition of a day unless it exists. */
    Uni<Void> createPartition(LocalDate day) {
        return callForAllTenants(CREATE, day);
    }

    /** Lists the days that have partitions. */
    Uni<List<LocalDate>> partitionedDays() {
        return transactions.sql(
                Tenants.ALL,
                connection -> connection.query(DAYS).execute().map(rows -> {
                    List<LocalDate> days = new ArrayList<>();
                    rows.forEach(row -> days.add(row.getLocalDate("day")));
                    return days;
                }));
    }

    /** Drops a day's records; does nothing if another replica already did. */
    Uni<Void> dropPartition(LocalDate day) {
        return callForAllTenants(DROP, day);
    }

    @Override
    public Multi<StoredRecord> read(
            SqlConnection connection,
            String tenant,
            UUID campaignId,
            Instant from,
            Instant until,
            Set<Channel> channels) {
        Tuple parameters = Tuple.tuple()
                .addString(tenant)
                .addUUID(campaignId)
                .addOffsetDateTime(Utc.of(from))
                .addOffsetDateTime(Utc.of(until))
                .addLocalDate(LocalDate.ofInstant(from, ZoneOffset.UTC))
                .addLocalDate(LocalDate.ofInstant(until, ZoneOffset.UTC))
                .addArrayOfShort(channels.stream().map(Codes::of).toArray(Short[]::new));
        return connection
                .prepare(RECORDS)
                .onItem()
                .transformToMulti(statement ->
                        statement.createStream(FETCH_SIZE, parameters).toMulti())
                .map(RecordRepository::record);
    }

    @Override
    public Uni<Set<RecordKey>> stored(Set<RecordKey> keys) {
        if (keys.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        Tuple parameters = Tuple.of(
                keys.stream().map(RecordKey::tenant).toArray(String[]::new),
                keys.stream().map(RecordKey::eventId).toArray(UUID[]::new),
                keys.stream().map(RecordKey::day).toArray(LocalDate[]::new));
        return transactions
                .sql(Tenants.ALL, connection -> connection.preparedQuery(STORED).execute(parameters))
                .map(rows -> {
                    Set<RecordKey> stored = new HashSet<>();
                    rows.forEach(row -> stored.add(
                            new RecordKey(row.getString("tenant"), row.getUUID("event_id"), row.getLocalDate("day"))));
                    return stored;
                });
    }

    private Uni<Void> callForAllTenants(String procedure, LocalDate day) {
        return transactions
                .sql(
                        Tenants.ALL,
                        connection -> connection.preparedQuery(procedure).execute(Tuple.of(day)))
                .replaceWithVoid();
    }

    private static StoredRecord record(Row row) {
        Short verdict = row.getShort("verdict");
        return new StoredRecord(
                row.getUUID("event_id"),
                row.getOffsetDateTime("occurred_at").toInstant(),
                Codes.channel(row.getShort("channel")),
                row.getUUID("content_ref"),
                Codes.metric(row.getShort("metric")),
                row.getBigDecimal("value"),
                verdict == null ? null : Codes.verdict(verdict));
    }
}
