package com.dryjets.email.recipient;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/** Queries of the counts of recipients. */
@ApplicationScoped
class RecipientCountRepository {

    /** Connections spread over the shards, so that their transactions rarely wait for each other. */
    private static final String ADD = """
            insert into recipient_count as n (tenant, email_id, shard, sent, bounced, failed, skipped, unknown, cancelled,
              returned, unsubscribed, complained)
            values ($1, $2, pg_backend_pid() % 8, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            on conflict (email_id, shard) do update set sent = n.sent + excluded.sent,
              bounced = n.bounced + excluded.bounced, failed = n.failed + excluded.failed,
              skipped = n.skipped + excluded.skipped, unknown = n.unknown + excluded.unknown,
              cancelled = n.cancelled + excluded.cancelled, returned = n.returned + excluded.returned,
              unsubscribed = n.unsubscribed + excluded.unsubscribed, complained = n.complained + excluded.complained""";

    /** Parts that add up, without those who are held out: who bounced after the email was sent stays with the sent ones. */
    private static final String SUMS = """
            coalesce(max(f.recipients - f.held_out), 0) as recipients,
              cast(coalesce(sum(n.sent + n.returned), 0) as integer) as sent,
              cast(coalesce(sum(n.bounced - n.returned), 0) as integer) as rejected,
              cast(coalesce(sum(n.failed), 0) as integer) as failed,
              cast(coalesce(sum(n.skipped), 0) as integer) as skipped,
              cast(coalesce(sum(n.unknown), 0) as integer) as unknown,
              cast(coalesce(sum(n.cancelled), 0) as integer) as cancelled,
              cast(coalesce(sum(n.returned), 0) as integer) as returned,
              cast(coalesce(sum(n.unsubscribed), 0) as integer) as unsubscribed,
              cast(coalesce(sum(n.complained), 0) as integer) as complained,
              coalesce(max(f.held_out), 0) as held_out
            from frozen_audience f left join recipient_count n on n.tenant = f.tenant and n.email_id = f.email_id""";

    private static final String PROGRESS =
            "select " + SUMS + " where f.tenant = cast(:tenant as text) and f.email_id = cast(:email as uuid)";

    private static final String COUNT = "select " + SUMS + " where f.tenant = $1 and f.email_id = $2";

    /** What changes in the counts of one email. */
    private static final class Delta {
        private final int[] states = new int[RecipientState.values().length];
        private int returned;
        private int unsubscribed;
        private int complained;

        void move(RecipientState from, RecipientState to) {
            states[from.ordinal()]--;
            states[to.ordinal()]++;
            if (from == RecipientState.SENT && to == RecipientState.BOUNCED) {
                returned++;
            }
        }

        private Tuple values(String tenant, UUID email) {
            return Tuple.tuple()
                    .addString(tenant)
                    .addUUID(email)
                    .addInteger(states[RecipientState.SENT.ordinal()])
                    .addInteger(states[RecipientState.BOUNCED.ordinal()])
                    .addInteger(states[RecipientState.FAILED.ordinal()])
                    .addInteger(states[RecipientState.SKIPPED.ordinal()])
                    .addInteger(states[RecipientState.UNKNOWN.ordinal()])
                    .addInteger(states[RecipientState.CANCELLED.ordinal()])
                    .addInteger(returned)
                    .addInteger(unsubscribed)
                    .addInteger(complained);
        }
    }

    /** Counts changes of recipients, email by email in the order of their ids. */
    Uni<Void> add(SqlConnection connection, String tenant, List<RecipientChange> changes) {
        TreeMap<UUID, Delta> deltas = new TreeMap<>();
        for (RecipientChange change : changes) {
            if (change.state() != change.recipient().state()) {
                deltas.computeIfAbsent(change.recipient().emailId(), id -> new Delta())
                        .move(change.recipient().state(), change.state());
            }
        }
        return deltas.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(ADD)
                        .executeBatch(deltas.entrySet().stream()
                                .map(entry -> entry.getValue().values(tenant, entry.getKey()))
                                .toList())
                        .replaceWithVoid();
    }

    /** Counts recipients of an email that moved from PENDING to another state without being locked one by one. */
    Uni<Void> add(SqlConnection connection, String tenant, UUID email, RecipientState state, int recipients) {
        Delta delta = new Delta();
        delta.states[state.ordinal()] = recipients;
        return add(connection, tenant, email, delta);
    }

    /** Counts a recipient who unsubscribed for the first time. */
    Uni<Void> addUnsubscribed(SqlConnection connection, String tenant, UUID email) {
        Delta delta = new Delta();
        delta.unsubscribed = 1;
        return add(connection, tenant, email, delta);
    }

    /** Counts a recipient who complained for the first time. */
    Uni<Void> addComplained(SqlConnection connection, String tenant, UUID email) {
        Delta delta = new Delta();
        delta.complained = 1;
        return add(connection, tenant, email, delta);
    }

    private static Uni<Void> add(SqlConnection connection, String tenant, UUID email, Delta delta) {
        return connection
                .preparedQuery(ADD)
                .execute(delta.values(tenant, email))
                .replaceWithVoid();
    }

    /** Reads the counts of an email in the current Hibernate session. */
    Uni<EmailProgress> progress(String tenant, UUID email) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PROGRESS, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("email", email)
                        .getSingleResult())
                .map(EmailProgress::of);
    }

    /** Reads the counts of an email. */
    Uni<RecipientCounts> count(SqlConnection connection, String tenant, UUID email) {
        return connection
                .preparedQuery(COUNT)
                .execute(Tuple.of(tenant, email))
                .map(rows -> RecipientCounts.of(rows.iterator().next()));
    }
}
