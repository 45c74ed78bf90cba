package com.dryjets.email.segment;

import com.dryjets.email.segment.MembershipService.Scope;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Maintains the members of segments. Only contacts that have changed, or that a time condition affects, are checked again.
 * All of a tenant's contacts are checked when many have changed, and from time to time for ranks.
 */
@ApplicationScoped
class MembershipRepository {

    /** The most notes taken at once; the next tick takes the rest. */
    private static final int MOST_CHANGES = 20_000;

    private static final String PENDING = """
            select tenant, bool_or(whole) as whole, bool_or(due) as due, bool_or(contacts) as contacts from (
              select tenant, contact_id is null as whole, false as due, cause is null as contacts from contact_change
              union all select tenant, false, true, false from segment where due_at <= now()) work
            group by tenant""";

    private static final String LOCK =
            "select pg_try_advisory_xact_lock(hashtextextended('membership:' || $1, 0)) as locked";

    private static final String SEED = """
            insert into segment (id, tenant, created_at, updated_at)
            select id, $1, now(), now() from unnest($2::uuid[]) id on conflict do nothing""";

    private static final String TAKE_ALL = "delete from contact_change where tenant = $1";

    private static final String TAKE = """
            delete from contact_change where id in (select id from contact_change
              where tenant = $1 and contact_id is not null %s order by id limit $2)
            returning contact_id, cause""";

    private static final String TAKE_ACTIVE = TAKE.formatted("");

    /** A separate statement, because a parameterized condition could not use the partial index. */
    private static final String TAKE_CHANGED = TAKE.formatted("and cause is null");

    /**
     * An outcome that was being committed while a segment was made did not know of it, so one that asks for receipts is
     * checked as a whole once more.
     */
    private static final String STALE = """
            select id, evaluated_at, reads_receipts and evaluated_at < updated_at + interval '1 minute' as is_young,
              cast(evaluated_at at time zone 'UTC' as date) < cast(now() at time zone 'UTC' as date) as day_passed
            from segment where tenant = $1 and due_at <= now()""";

    private static final String REPLACE = """
            with fresh as materialized (%s),
            gone as (delete from segment_member m where m.tenant = $1 and m.segment_id = cast(%s as uuid)
              and not exists (select from fresh f where f.id = m.contact_id) returning 1),
            added as (insert into segment_member (tenant, segment_id, contact_id)
              select $1, cast(%2$s as uuid), f.id from fresh f on conflict do nothing returning 1)
            update segment set size = (select count(*) from fresh), evaluated_at = now(), due_at = now() + cast(%3$s as interval)
            where tenant = $1 and id = cast(%2$s as uuid)""";

    /**
     * The array keeps the planner to look-ups by the primary key, however little it knows about the members. The segment's
     * row is only written if members have changed.
     */
    private static final String ADJUST = """
            with changed as materialized (select distinct cast(value as uuid) as id from jsonb_array_elements_text(cast(%2$s as jsonb))),
            fresh as materialized (%1$s and c.id in (select id from changed)),
            gone as (delete from segment_member m where m.tenant = $1 and m.segment_id = cast(%3$s as uuid)
              and m.contact_id = any(array(select id from changed except select id from fresh)) returning 1),
            added as (insert into segment_member (tenant, segment_id, contact_id)
              select $1, cast(%3$s as uuid), f.id from fresh f on conflict do nothing returning 1),
            moved as materialized (select (select count(*) from gone) as fewer, (select count(*) from added) as more)
            update segment set size = size - fewer + more from moved
            where tenant = $1 and id = cast(%3$s as uuid) and size is not null and fewer + more > 0""";

    private static final String EXPIRE = """
            update segment set evaluated_at = null, due_at = now() where tenant = $1 and id = any($2)""";

    private static final String POSTPONE = """
            update segment set evaluated_at = null, due_at = now() + interval '1 minute' where tenant = $1 and id = $2""";

    private static final String CONFIRM = """
            update segment set evaluated_at = now(), due_at = now() + cast(cast($3 as text) as interval)
            where tenant = $1 and id = $2""";

    /**
     * A tenant whose segment members must be checked.
     *
     * @param whole whether all of its contacts must be checked
     * @param due whether segments must be checked because time has passed
     * @param contacts whether contacts changed in other ways than by opening, clicking or receiving emails
     */
    record Pending(String tenant, boolean whole, boolean due, boolean contacts) {

        /**
         * Returns what to check now. While the tenant rests, only changed contacts are checked, which is cheap, and nothing
         * if all of its contacts will be checked soon anyway.
         */
        Optional<Scope> scope(boolean rests) {
            if (rests) {
                return contacts && !whole ? Optional.of(Scope.CHANGED) : Optional.empty();
            }
            return Optional.of(whole || due ? Scope.WHOLE : Scope.ACTIVE);
        }
    }

    Uni<List<Pending>> pending(SqlConnection connection) {
        return connection
                .query(PENDING)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Pending(
                                row.getString("tenant"),
                                row.getBoolean("whole"),
                                row.getBoolean("due"),
                                row.getBoolean("contacts")))
                        .toList());
    }

    /** Locks the tenant's members for this transaction; false if another process works on them. */
    Uni<Boolean> lock(SqlConnection connection, String tenant) {
        return connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(tenant))
                .map(rows -> rows.iterator().next().getBoolean("locked"));
    }

    /** Makes sure that the tenant's built-in segments are kept too. */
    Uni<Void> seed(SqlConnection connection, String tenant, List<UUID> builtIn) {
        return connection
                .preparedQuery(SEED)
                .execute(Tuple.of(tenant, builtIn.toArray(UUID[]::new)))
                .replaceWithVoid();
    }

    /** Returns whether so many contacts have changed that all are to be checked. */
    Uni<Boolean> isWhole(SqlConnection connection, String tenant) {
        return connection
                .preparedQuery(
                        "select exists (select from contact_change where tenant = $1 and contact_id is null) as whole")
                .execute(Tuple.of(tenant))
                .map(rows -> rows.iterator().next().getBoolean("whole"));
    }

    /** Takes all notes of changed contacts, because all contacts will be checked. */
    Uni<Void> takeAll(SqlConnection connection, String tenant) {
        return connection.preparedQuery(TAKE_ALL).execute(Tuple.of(tenant)).replaceWithVoid();
    }

    /**
     * Takes notes and returns the contacts that have changed.
     *
     * @param all whether to include contacts that only opened, clicked or received emails
     */
    Uni<ContactNotes> take(SqlConnection connection, String tenant, boolean all) {
        return connection
                .preparedQuery(all ? TAKE_ACTIVE : TAKE_CHANGED)
                .execute(Tuple.of(tenant, MOST_CHANGES))
                .map(ContactNotes::of);
    }

    /**
     * A segment that is to be checked because time has passed.
     *
     * @param evaluatedAt when it was checked; null if its members were never found, or its conditions have changed since
     * @param isYoung whether it was made shortly before and asks for receipts
     * @param dayPassed whether it was another day then
     */
    record Stale(UUID id, @Nullable OffsetDateTime evaluatedAt, boolean isYoung, boolean dayPassed) {

        static Stale of(Row row) {
            return new Stale(
                    row.getUUID("id"),
                    row.getOffsetDateTime("evaluated_at"),
                    Boolean.TRUE.equals(row.getBoolean("is_young")),
                    Boolean.TRUE.equals(row.getBoolean("day_passed")));
        }
    }

    Uni<List<Stale>> stale(SqlConnection connection, String tenant) {
        return connection
                .preparedQuery(STALE)
                .execute(Tuple.of(tenant))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Stale::of)
                        .toList());
    }

    /** Has the members of segments found again, because what their conditions mean has changed. */
    Uni<Void> expire(SqlConnection connection, String tenant, Collection<UUID> segments) {
        return segments.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(EXPIRE)
                        .execute(Tuple.of(tenant, segments.toArray(UUID[]::new)))
                        .replaceWithVoid();
    }

    /** Has the members of a segment found again, but not at once, because it has just failed. */
    Uni<Void> postpone(SqlConnection connection, String tenant, UUID segment) {
        return connection
                .preparedQuery(POSTPONE)
                .execute(Tuple.of(tenant, segment))
                .replaceWithVoid();
    }

    /** Lists the contacts that a query selects. */
    Uni<Set<UUID>> contacts(SqlConnection connection, MembersQuery query) {
        return connection.preparedQuery(query.sql()).execute(query.tuple()).map(rows -> {
            Set<UUID> ids = new LinkedHashSet<>();
            rows.forEach(row -> ids.add(row.getUUID("id")));
            return ids;
        });
    }

    /**
     * Says that members are current.
     *
     * @param next how soon that is to be checked again, as an interval
     */
    Uni<Void> confirm(SqlConnection connection, String tenant, UUID segment, String next) {
        return connection
                .preparedQuery(CONFIRM)
                .execute(Tuple.of(tenant, segment, next))
                .replaceWithVoid();
    }

    /** Finds all members of a segment. */
    Uni<Void> replace(SqlConnection connection, MembersQuery members, UUID segment, String next) {
        Values values = new Values(members.values());
        String sql = REPLACE.formatted(members.sql(), values.bind(segment), values.bind(next));
        return execute(connection, sql, values).replaceWithVoid();
    }

    /** Checks whether these contacts are members; returns whether any of them joined or left. */
    Uni<Boolean> adjust(SqlConnection connection, MembersQuery members, UUID segment, Set<UUID> contacts) {
        Values values = new Values(members.values());
        List<String> ids = new ArrayList<>();
        contacts.forEach(id -> ids.add("\"" + id + "\""));
        String sql = ADJUST.formatted(members.sql(), values.bind(ids), values.bind(segment));
        return execute(connection, sql, values).map(rows -> rows > 0);
    }

    /** Notes that the tenant's audiences may have other sizes. */
    Uni<Void> note(SqlConnection connection, String tenant) {
        return connection
                .preparedQuery("insert into audience_change (tenant) values ($1)")
                .execute(Tuple.of(tenant))
                .replaceWithVoid();
    }

    private static Uni<Integer> execute(SqlConnection connection, String sql, Values values) {
        return connection
                .preparedQuery(sql)
                .execute(new MembersQuery(sql, values.list()).tuple())
                .map(rows -> rows.rowCount());
    }
}
