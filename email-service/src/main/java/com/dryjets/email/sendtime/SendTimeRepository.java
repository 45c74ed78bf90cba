package com.dryjets.email.sendtime;

import com.dryjets.email.email.EmailRef;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Queries of the times of recipients. */
@ApplicationScoped
class SendTimeRepository {

    private static final String KNOWN = """
            select r.id, r.contact_id, s.send_at, h.hour, h.engagement / decayed(now()) as engagement
            from recipient r
              left join send_time s on s.tenant = $1 and s.recipient_id = r.id
              left join contact_hour h on s.recipient_id is null and h.tenant = $1 and h.contact_id = r.contact_id
                and h.engagement > 0
            where r.tenant = $1 and r.id = any($2)""";

    private static final String KEEP = """
            insert into send_time (tenant, email_id, recipient_id, arm, hour, send_at, own_engagement, settles_at)
            select $1, $2, g.*, case when g.arm = 'RANDOM' then g.send_at + $8 * interval '1 hour' end
            from unnest($3::uuid[], $4::text[], $5::int[], $6::timestamptz[], $7::float8[])
              as g(recipient_id, arm, hour, send_at, own_engagement)
            on conflict do nothing""";

    private static final String FORGET = "delete from send_time where tenant = $1 and recipient_id = any($2)";

    /**
     * What is known of a recipient.
     *
     * @param sendAt the time that was chosen before; null if none was
     */
    record Known(UUID contactId, @Nullable Instant sendAt, Hours hours) {

        boolean isChosen() {
            return sendAt != null;
        }
    }

    /** Finds what is known of recipients: their time, or the hours of their contact. */
    Uni<Map<UUID, Known>> known(SqlConnection connection, String tenant, List<UUID> recipients) {
        return connection
                .preparedQuery(KNOWN)
                .execute(Tuple.of(tenant, recipients.toArray(UUID[]::new)))
                .map(SendTimeRepository::known);
    }

    private static Map<UUID, Known> known(RowSet<Row> rows) {
        Map<UUID, Map<Integer, Double>> hours = new HashMap<>();
        Map<UUID, Row> first = new HashMap<>();
        for (Row row : rows) {
            UUID id = row.getUUID("id");
            first.putIfAbsent(id, row);
            Map<Integer, Double> own = hours.computeIfAbsent(id, unknown -> new HashMap<>());
            if (row.getInteger("hour") != null) {
                own.put(row.getInteger("hour"), row.getDouble("engagement"));
            }
        }
        Map<UUID, Known> known = new HashMap<>();
        first.forEach((id, row) -> known.put(id, known(row, hours.getOrDefault(id, Map.of()))));
        return known;
    }

    private static Known known(Row row, Map<Integer, Double> hours) {
        @Nullable OffsetDateTime at = row.getOffsetDateTime("send_at");
        return new Known(
                row.getUUID("contact_id"),
                at == null ? null : at.toInstant(),
                hours.isEmpty() ? Hours.NONE : Hours.of(hours));
    }

    /** Keeps the times that were chosen; random ones settle when the last answer can have come. */
    Uni<Void> keep(SqlConnection connection, EmailRef email, Map<UUID, SendTime> chosen) {
        List<UUID> ids = List.copyOf(chosen.keySet());
        List<SendTime> times = ids.stream().map(chosen::get).toList();
        return connection
                .preparedQuery(KEEP)
                .execute(Tuple.tuple()
                        .addString(email.tenant())
                        .addUUID(email.emailId())
                        .addArrayOfUUID(ids.toArray(UUID[]::new))
                        .addArrayOfString(
                                times.stream().map(time -> time.arm().name()).toArray(String[]::new))
                        .addArrayOfInteger(times.stream().map(SendTime::hour).toArray(Integer[]::new))
                        .addArrayOfOffsetDateTime(times.stream()
                                .map(time -> time.at().atOffset(ZoneOffset.UTC))
                                .toArray(OffsetDateTime[]::new))
                        .addArrayOfDouble(
                                times.stream().map(SendTime::ownEngagement).toArray(Double[]::new))
                        .addDouble((double) TrialRepository.TIME_TO_SETTLE.toHours()))
                .replaceWithVoid();
    }

    /** Deletes the times of recipients. */
    Uni<Void> forget(SqlConnection connection, String tenant, Collection<UUID> recipients) {
        return connection
                .preparedQuery(FORGET)
                .execute(Tuple.of(tenant, recipients.toArray(UUID[]::new)))
                .replaceWithVoid();
    }
}
