package com.dryjets.email.recipient;

import com.dryjets.email.recipient.RecipientChange.Next;
import com.dryjets.kit.work.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Queries that change recipients and their deliveries. */
@ApplicationScoped
class RecipientChangeRepository implements RecipientChanges {

    private static final String LOCK = """
            select from recipient where tenant = $1 and id = any($2) order by id for no key update""";

    /** A statement of its own: it sees what was committed while the lock was awaited. */
    private static final String READ = """
            select r.id, r.email_id, r.campaign_id, r.address, r.state, coalesce(d.attempts, r.attempts) as attempts,
              coalesce(d.deferrals, 0) as deferrals, d.deferred_since, d.lease_token
            from recipient r left join delivery d on d.tenant = r.tenant and d.recipient_id = r.id
            where r.tenant = $1 and r.id = any($2)""";

    /**
     * Answers of servers quote addresses, also of people who were erased meanwhile. The contacts who received something are
     * noted for segments in the same statement, so that sending waits for no further answer of the database.
     */
    private static final String WRITE = """
            with written as (
              update recipient r set state = c.state, attempts = c.attempts,
                answer = case when r.address not like 'erased-%@erased.invalid' then coalesce(c.answer, r.answer) end,
                answered_at = case when c.answer is null then r.answered_at else now() end,
                sent_at = case when c.state = 'SENT' then now() else r.sent_at end
              from unnest($2::uuid[], $3::text[], $4::int[], $5::text[]) as c (id, state, attempts, answer)
              where r.tenant = $1 and r.id = c.id
              returning r.contact_id, old.sent_at is distinct from new.sent_at as received)
            select note_receipts(array(select contact_id from written where received))""";

    private static final String END = "delete from delivery where tenant = $1 and recipient_id = any($2)";

    private static final String KEEP = """
            insert into delivery as d
              (tenant, recipient_id, email_id, state, attempts, deferrals, deferred_since, due_at)
            select $1, k.id, k.email, k.state, k.attempts, k.deferrals, k.since,
              clock_timestamp() + k.pause * interval '1 millisecond'
            from unnest($2::uuid[], $3::uuid[], $4::text[], $5::int[], $6::int[], $7::timestamptz[], $8::float8[])
              as k (id, email, state, attempts, deferrals, since, pause)
            on conflict (recipient_id) do update set state = excluded.state, attempts = excluded.attempts,
              deferrals = excluded.deferrals, deferred_since = excluded.deferred_since, due_at = excluded.due_at,
              slot = false, lease_token = null""";

    private final RecipientCountRepository counts;

    RecipientChangeRepository(RecipientCountRepository counts) {
        this.counts = counts;
    }

    @Override
    public Uni<Map<UUID, LockedRecipient>> lock(SqlConnection connection, String tenant, Collection<UUID> recipients) {
        UUID[] ids = recipients.toArray(UUID[]::new);
        return connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(tenant, ids))
                .chain(() -> connection.preparedQuery(READ).execute(Tuple.of(tenant, ids)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(LockedRecipient::of)
                        .collect(Collectors.toMap(LockedRecipient::id, Function.identity())));
    }

    @Override
    public Uni<Void> apply(SqlConnection connection, String tenant, List<RecipientChange> changes) {
        return changes.isEmpty()
                ? Uni.createFrom().voidItem()
                : write(connection, tenant, changes)
                        .chain(() -> end(connection, tenant, changes))
                        .chain(() -> keep(connection, tenant, changes))
                        .chain(() -> counts.add(connection, tenant, changes));
    }

    private static Uni<Void> write(SqlConnection connection, String tenant, List<RecipientChange> changes) {
        Tuple values = Tuple.tuple()
                .addString(tenant)
                .addArrayOfUUID(ids(changes))
                .addArrayOfString(
                        changes.stream().map(change -> change.state().name()).toArray(String[]::new))
                .addArrayOfInteger(
                        changes.stream().map(RecipientChange::attempts).toArray(Integer[]::new))
                .addArrayOfString(changes.stream().map(RecipientChange::answer).toArray(String[]::new));
        return connection.preparedQuery(WRITE).execute(values).replaceWithVoid();
    }

    private static Uni<Void> end(SqlConnection connection, String tenant, List<RecipientChange> changes) {
        List<RecipientChange> done = changes.stream()
                .filter(change -> change.next() instanceof Next.Done)
                .toList();
        return done.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(END)
                        .execute(Tuple.of(tenant, ids(done)))
                        .replaceWithVoid();
    }

    /** A delivery that stays, as the columns of its row. */
    private record Kept(
            RecipientChange change,
            String state,
            int deferrals,
            @Nullable OffsetDateTime since,
            double pauseMillis) {

        static Kept of(RecipientChange change) {
            LockedRecipient before = change.recipient();
            return switch (change.next()) {
                case Next.Wait wait ->
                    new Kept(
                            change,
                            "WAITING",
                            wait.deferrals(),
                            wait.deferredSince() == null ? null : Utc.of(wait.deferredSince()),
                            wait.pause().toMillis());
                case Next.Doubt doubt ->
                    new Kept(
                            change,
                            "UNKNOWN",
                            before.deferrals(),
                            before.deferredSince() == null ? null : Utc.of(before.deferredSince()),
                            doubt.patience().toMillis());
                case Next.Done done -> throw new IllegalArgumentException("A delivery that is done is not kept");
            };
        }
    }

    private static Uni<Void> keep(SqlConnection connection, String tenant, List<RecipientChange> changes) {
        List<Kept> kept = changes.stream()
                .filter(change -> !(change.next() instanceof Next.Done))
                .map(Kept::of)
                .toList();
        if (kept.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple values = Tuple.tuple()
                .addString(tenant)
                .addArrayOfUUID(ids(kept.stream().map(Kept::change).toList()))
                .addArrayOfUUID(kept.stream()
                        .map(row -> row.change().recipient().emailId())
                        .toArray(UUID[]::new))
                .addArrayOfString(kept.stream().map(Kept::state).toArray(String[]::new))
                .addArrayOfInteger(
                        kept.stream().map(row -> row.change().attempts()).toArray(Integer[]::new))
                .addArrayOfInteger(kept.stream().map(Kept::deferrals).toArray(Integer[]::new))
                .addArrayOfOffsetDateTime(kept.stream().map(Kept::since).toArray(OffsetDateTime[]::new))
                .addArrayOfDouble(kept.stream().map(Kept::pauseMillis).toArray(Double[]::new));
        return connection.preparedQuery(KEEP).execute(values).replaceWithVoid();
    }

    private static UUID[] ids(List<RecipientChange> changes) {
        return changes.stream().map(change -> change.recipient().id()).toArray(UUID[]::new);
    }
}
