package com.dryjets.email.recipient;

import com.dryjets.email.rollup.Counter;
import com.dryjets.email.rollup.Increment;
import com.dryjets.email.rollup.Rollups;
import com.dryjets.kit.work.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * Queries of what recipients do. The recipient's row is locked first, as outcomes do; under that lock each statement
 * decides whether it was the first time.
 */
@ApplicationScoped
class RecipientActivityRepository implements RecipientActivities {

    private static final String KNOWN = """
            with known as materialized (
              select id, email_id, campaign_id, address from recipient where tenant = $1 and id = $2 for update),\s""";

    private static final String UNSUBSCRIBED = KNOWN + """
            hit as (
              insert into recipient_engagement as e (tenant, recipient_id, unsubscribed_at)
              select $1, id, $3 from known
              on conflict (recipient_id) do update set
                unsubscribed_at = coalesce(e.unsubscribed_at, excluded.unsubscribed_at)
              returning old.unsubscribed_at is null as first)
            select hit.first, known.email_id, known.campaign_id, known.address from hit, known""";

    private static final String COMPLAINED = KNOWN + """
            hit as (
              insert into recipient_engagement as e (tenant, recipient_id, complained_at)
              select $1, id, $3 from known
              on conflict (recipient_id) do update set complained_at = coalesce(e.complained_at, excluded.complained_at)
              returning old.complained_at is null as first)
            select hit.first, known.email_id, known.campaign_id, known.address from hit, known""";

    private static final String CONFIRM = """
            with confirmed as (
              insert into recipient_engagement as e (tenant, recipient_id, confirmed_at)
              select $1, id, $3 from recipient where tenant = $1 and id = any($2) and state = 'SENT' order by id
              on conflict (recipient_id) do update set confirmed_at = excluded.confirmed_at where e.confirmed_at is null
              returning recipient_id, confirmed_at)
            select r.email_id, r.id, c.confirmed_at from confirmed c join recipient r on r.tenant = $1 and r.id = c.recipient_id""";

    private static final String REFUTE = """
            with refuted as (
              update recipient_engagement set confirmed_at = null
              where tenant = $1 and recipient_id = $2 and confirmed_at is not null
              returning recipient_id, old.confirmed_at)
            select r.email_id, r.id, c.confirmed_at from refuted c join recipient r on r.tenant = $1 and r.id = c.recipient_id""";

    private static final String FIND =
            "select false as first, email_id, campaign_id, address from recipient where tenant = $1 and id = $2";

    private final RecipientCountRepository counts;
    private final Rollups rollups;

    RecipientActivityRepository(RecipientCountRepository counts, Rollups rollups) {
        this.counts = counts;
        this.rollups = rollups;
    }

    @Override
    public Uni<RecipientActivity> unsubscribed(SqlConnection connection, String tenant, UUID recipient, Instant now) {
        return one(connection, UNSUBSCRIBED, Tuple.of(tenant, recipient, Utc.of(now)))
                .call(activity -> isFirst(activity)
                        ? counts.addUnsubscribed(connection, tenant, activity.emailId())
                                .chain(() -> add(connection, tenant, activity, recipient, Counter.UNSUBSCRIBES, now))
                        : Uni.createFrom().voidItem());
    }

    /** Records that a recipient complained. */
    Uni<RecipientActivity> complained(SqlConnection connection, String tenant, UUID recipient, Instant now) {
        return one(connection, COMPLAINED, Tuple.of(tenant, recipient, Utc.of(now)))
                .call(activity -> isFirst(activity)
                        ? counts.addComplained(connection, tenant, activity.emailId())
                                .chain(() -> add(connection, tenant, activity, recipient, Counter.COMPLAINTS, now))
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> add(
            SqlConnection connection,
            String tenant,
            RecipientActivity activity,
            UUID recipient,
            Counter counter,
            Instant now) {
        return rollups.add(connection, tenant, List.of(Increment.one(activity.emailId(), recipient, counter, now)));
    }

    /** Notes that something proves the delivery to recipients; those whose copy came back are left out. */
    Uni<Void> confirm(SqlConnection connection, String tenant, List<UUID> recipients, Instant now) {
        return count(connection, tenant, CONFIRM, Tuple.of(tenant, recipients.toArray(UUID[]::new), Utc.of(now)), true);
    }

    /** Takes back the proof of a delivery, because the email came back. */
    Uni<Void> refute(SqlConnection connection, String tenant, UUID recipient) {
        return count(connection, tenant, REFUTE, Tuple.of(tenant, recipient), false);
    }

    private Uni<Void> count(SqlConnection connection, String tenant, String sql, Tuple values, boolean confirmed) {
        return connection
                .preparedQuery(sql)
                .execute(values)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> confirmation(row, confirmed))
                        .toList())
                .chain(increments -> rollups.add(connection, tenant, increments));
    }

    private static Increment confirmation(Row row, boolean confirmed) {
        UUID email = row.getUUID("email_id");
        Instant at = row.getOffsetDateTime("confirmed_at").toInstant();
        return confirmed
                ? Increment.one(email, row.getUUID("id"), Counter.CONFIRMED, at)
                : Increment.minusOne(email, row.getUUID("id"), Counter.CONFIRMED, at);
    }

    @Override
    public Uni<RecipientActivity> find(SqlConnection connection, String tenant, UUID recipient) {
        return one(connection, FIND, Tuple.of(tenant, recipient));
    }

    private static boolean isFirst(RecipientActivity activity) {
        return activity != null && activity.first();
    }

    private static Uni<RecipientActivity> one(SqlConnection connection, String sql, Tuple values) {
        return connection
                .preparedQuery(sql)
                .execute(values)
                .map(rows -> rows.size() == 0
                        ? null
                        : RecipientActivity.of(rows.iterator().next()));
    }
}
