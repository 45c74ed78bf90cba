package com.dryjets.email.segment;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Keeps the members of segments. Contacts that have changed are checked again, and only they; all of a tenant's contacts
 * are checked when many have changed, and from time to time for conditions that the clock changes.
 */
@ApplicationScoped
class MembershipRepository {

    /** More are taken on the next tick. */
    private static final int MOST_CHANGES = 20_000;

    private static final String PENDING = """
            select tenant, bool_or(contact_id is null) as whole from contact_change group by tenant
            union select tenant, true from segment where evaluated_at is null or evaluated_at < now() - interval '8 minutes'""";

    private static final String LOCK =
            "select pg_try_advisory_xact_lock(hashtextextended('membership:' || $1, 0)) as locked";

    private static final String SEED = """
            insert into segment (id, tenant, created_at, updated_at)
            select id, $1, now(), now() from unnest($2::uuid[]) id on conflict do nothing""";

    private static final String TAKE_ALL = "delete from contact_change where tenant = $1";

    private static final String TAKE = """
            delete from contact_change where id in (select id from contact_change
              where tenant = $1 and contact_id is not null order by id limit $2) returning contact_id""";

    private static final String STALE = """
            select id, evaluated_at is null as is_new from segment where tenant = $1
              and (evaluated_at is null or evaluated_at < now() - interval '8 minutes')""";

    private static final String REPLACE = """
            with fresh as materialized (%s),
            gone as (delete from segment_member m where m.tenant = $1 and m.segment_id = cast(%s as uuid)
              and not exists (select from fresh f where f.id = m.contact_id) returning 1),
            added as (insert into segment_member (tenant, segment_id, contact_id)
              select $1, cast(%2$s as uuid), f.id from fresh f on conflict do nothing returning 1)
            update segment set size = (select count(*) from fresh), evaluated_at = now()
            where tenant = $1 and id = cast(%2$s as uuid)""";

    /** The array keeps the planner to look-ups by the primary key, however little it knows about the members. */
    private static final String ADJUST = """
            with changed as materialized (select distinct cast(value as uuid) as id from jsonb_array_elements_text(cast(%2$s as jsonb))),
            fresh as materialized (%1$s and c.id in (select id from changed)),
            gone as (delete from segment_member m where m.tenant = $1 and m.segment_id = cast(%3$s as uuid)
              and m.contact_id = any(array(select id from changed except select id from fresh)) returning 1),
            added as (insert into segment_member (tenant, segment_id, contact_id)
              select $1, cast(%3$s as uuid), f.id from fresh f on conflict do nothing returning 1)
            update segment set size = size - (select count(*) from gone) + (select count(*) from added)
            where tenant = $1 and id = cast(%3$s as uuid) and size is not null""";

    /** A tenant whose members are to be checked; {@code whole}: all of its contacts. */
    record Pending(String tenant, boolean whole) {}

    Uni<List<Pending>> pending(SqlConnection connection) {
        return connection
                .query(PENDING)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap(
                                row -> row.getString("tenant"), row -> row.getBoolean("whole"), Boolean::logicalOr))
                        .entrySet()
                        .stream()
                        .map(entry -> new Pending(entry.getKey(), entry.getValue()))
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

    /** Takes notes and answers the contacts that have changed. */
    Uni<Set<UUID>> take(SqlConnection connection, String tenant) {
        return connection
                .preparedQuery(TAKE)
                .execute(Tuple.of(tenant, MOST_CHANGES))
                .map(rows -> {
                    Set<UUID> ids = new LinkedHashSet<>();
                    rows.forEach(row -> ids.add(row.getUUID("contact_id")));
                    return ids;
                });
    }

    /**
     * A segment that was checked long ago.
     *
     * @param isNew whether its members were never found, or its conditions have changed since
     */
    record Stale(UUID id, boolean isNew) {}

    Uni<List<Stale>> stale(SqlConnection connection, String tenant) {
        return connection
                .preparedQuery(STALE)
                .execute(Tuple.of(tenant))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Stale(row.getUUID("id"), row.getBoolean("is_new")))
                        .toList());
    }

    /** Has the members of segments found again, because what their conditions mean has changed. */
    Uni<Void> expire(SqlConnection connection, String tenant, Collection<UUID> segments) {
        return segments.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery("update segment set evaluated_at = null where tenant = $1 and id = any($2)")
                        .execute(Tuple.of(tenant, segments.toArray(UUID[]::new)))
                        .replaceWithVoid();
    }

    /** Says that members which no clock changes are still current. */
    Uni<Void> confirm(SqlConnection connection, String tenant, UUID segment) {
        return connection
                .preparedQuery("update segment set evaluated_at = now() where tenant = $1 and id = $2")
                .execute(Tuple.of(tenant, segment))
                .replaceWithVoid();
    }

    /** Finds all members of a segment. */
    Uni<Void> replace(SqlConnection connection, MembersQuery members, UUID segment) {
        Values values = new Values(members.values());
        String sql = REPLACE.formatted(members.sql(), values.bind(segment));
        return execute(connection, sql, values);
    }

    /** Checks whether these contacts are members. */
    Uni<Void> adjust(SqlConnection connection, MembersQuery members, UUID segment, Set<UUID> contacts) {
        Values values = new Values(members.values());
        List<String> ids = new ArrayList<>();
        contacts.forEach(id -> ids.add("\"" + id + "\""));
        String sql = ADJUST.formatted(members.sql(), values.bind(ids), values.bind(segment));
        return execute(connection, sql, values);
    }

    /** Notes that the tenant's audiences may have other sizes. */
    Uni<Void> note(SqlConnection connection, String tenant) {
        return connection
                .preparedQuery("insert into audience_change (tenant) values ($1)")
                .execute(Tuple.of(tenant))
                .replaceWithVoid();
    }

    private static Uni<Void> execute(SqlConnection connection, String sql, Values values) {
        return connection
                .preparedQuery(sql)
                .execute(new MembersQuery(sql, values.list()).tuple())
                .replaceWithVoid();
    }
}
