package com.dryjets.email.conversion;

import com.dryjets.contracts.event.MetricEvent.MetricRecorded;
import com.dryjets.email.rollup.Counter;
import com.dryjets.email.rollup.Increment;
import com.dryjets.email.rollup.Rollups;
import com.dryjets.kit.work.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Queries of conversions. */
@ApplicationScoped
class ConversionRepository implements Conversions {

    /** Keeps each event once, whose recipient is one of its campaign. */
    private static final String ADD = """
            with given as (
              select * from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::numeric[], $7::timestamptz[])
                as g(event_id, recipient_id, campaign_id, metric, value, occurred_at))
            insert into conversion (tenant, event_id, recipient_id, email_id, metric, value, occurred_at)
            select $1, g.event_id, r.id, r.email_id, g.metric, g.value, g.occurred_at
            from given g
              join recipient r on r.tenant = $1 and r.id = g.recipient_id and r.campaign_id = g.campaign_id
            on conflict (tenant, event_id) do nothing
            returning email_id, recipient_id, metric, value, occurred_at""";

    private static final String BY_RECIPIENT = """
            select recipient_id,
              coalesce(sum(value) filter (where metric = 'CONVERSIONS'), 0) as conversions,
              coalesce(sum(value) filter (where metric = 'REVENUE'), 0) as revenue
            from conversion where tenant = $1 and recipient_id = any($2) group by recipient_id""";

    private final Rollups rollups;

    ConversionRepository(Rollups rollups) {
        this.rollups = rollups;
    }

    /** Adds conversions and revenue; those that were added before change nothing. */
    Uni<Void> add(SqlConnection connection, String tenant, Collection<MetricRecorded> records) {
        List<MetricRecorded> all = List.copyOf(records);
        Tuple values = Tuple.tuple()
                .addString(tenant)
                .addArrayOfUUID(ids(all, MetricRecorded::eventId))
                .addArrayOfUUID(ids(all, MetricRecorded::recipientRef))
                .addArrayOfUUID(ids(all, MetricRecorded::campaignId))
                .addArrayOfString(
                        all.stream().map(record -> record.metric().name()).toArray(String[]::new))
                .addValue(all.stream().map(MetricRecorded::value).toArray(BigDecimal[]::new))
                .addValue(
                        all.stream().map(record -> Utc.of(record.occurredAt())).toArray(OffsetDateTime[]::new));
        return connection
                .preparedQuery(ADD)
                .execute(values)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(ConversionRepository::increment)
                        .toList())
                .chain(increments -> rollups.add(connection, tenant, increments));
    }

    private static Increment increment(Row row) {
        return new Increment(
                row.getUUID("email_id"),
                row.getUUID("recipient_id"),
                Counter.valueOf(row.getString("metric")),
                row.getBigDecimal("value"),
                row.getOffsetDateTime("occurred_at").toInstant(),
                null,
                null);
    }

    private static UUID[] ids(List<MetricRecorded> records, Function<MetricRecorded, UUID> id) {
        return records.stream().map(id).toArray(UUID[]::new);
    }

    @Override
    public Uni<Map<UUID, Converted>> byRecipient(SqlConnection connection, String tenant, Collection<UUID> recipients) {
        return connection
                .preparedQuery(BY_RECIPIENT)
                .execute(Tuple.of(tenant, recipients.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap(row -> row.getUUID("recipient_id"), Converted::of)));
    }
}
