package com.dryjets.email.sendtime;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts what the recipients of both arms did. The costs depend on the recipients of the email, not on their hits. */
@ApplicationScoped
class ReportRepository {

    /** How long after its sending an email is answered by nearly all who ever do. */
    static final Duration TIME_TO_ANSWER = Duration.ofDays(3);

    /** The link 65535 is the one that no person sees. */
    private static final String COUNTS = """
            with copy as materialized (
              select s.recipient_id, s.arm, s.own_engagement > 0 as known, r.sent_at
              from send_time s join recipient r on r.tenant = $1 and r.id = s.recipient_id
              where s.tenant = $1 and s.email_id = $2),
            acted as (
              select e.recipient_id,
                bool_or(e.kind = 'OPEN') as opened, bool_or(e.kind = 'CLICK' and e.link <> 65535) as clicked
              from copy c join engagement e on e.tenant = $1 and e.email_id = $2 and e.recipient_id = c.recipient_id
              where e.human_at <= c.sent_at + $3 * interval '1 hour'
              group by e.recipient_id)
            select c.arm, count(*)::int as recipients, (count(*) filter (where c.known))::int as known,
              count(c.sent_at)::int as sent, max(c.sent_at) as last_sent,
              (count(*) filter (where a.opened and c.sent_at is not null))::int as opened,
              (count(*) filter (where a.clicked and c.sent_at is not null))::int as clicked
            from copy c left join acted a on a.recipient_id = c.recipient_id
            group by c.arm""";

    /** Those on their way are PENDING as well. */
    private static final String WAITING = """
            select exists (
              select from recipient where tenant = $1 and email_id = $2 and state = 'PENDING') as waiting""";

    /**
     * What both arms did.
     *
     * @param lastSent when the last copy was sent; null before the first
     */
    record Counts(Map<Arm, ArmCounts> arms, @Nullable Instant lastSent) {

        ArmCounts of(Arm arm) {
            return arms.getOrDefault(arm, ArmCounts.NONE);
        }
    }

    /** Returns whether any recipient of the email may still get it. */
    Uni<Boolean> isAnybodyWaiting(SqlConnection connection, String tenant, UUID emailId) {
        return connection
                .preparedQuery(WAITING)
                .execute(Tuple.of(tenant, emailId))
                .map(rows -> rows.iterator().next().getBoolean("waiting"));
    }

    Uni<Counts> counts(SqlConnection connection, String tenant, UUID emailId) {
        return connection
                .preparedQuery(COUNTS)
                .execute(Tuple.of(tenant, emailId, (double) TIME_TO_ANSWER.toHours()))
                .map(ReportRepository::counts);
    }

    private static Counts counts(Iterable<Row> rows) {
        Map<Arm, ArmCounts> arms = new EnumMap<>(Arm.class);
        @Nullable Instant last = null;
        for (Row row : rows) {
            arms.put(Arm.valueOf(row.getString("arm")), arm(row));
            @Nullable OffsetDateTime sent = row.getOffsetDateTime("last_sent");
            last = sent == null || last != null && last.isAfter(sent.toInstant()) ? last : sent.toInstant();
        }
        return new Counts(arms, last);
    }

    private static ArmCounts arm(Row row) {
        return new ArmCounts(
                row.getInteger("recipients"),
                row.getInteger("known"),
                row.getInteger("sent"),
                row.getInteger("opened"),
                row.getInteger("clicked"));
    }
}
