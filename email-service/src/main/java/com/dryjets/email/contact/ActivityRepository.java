package com.dryjets.email.contact;

import com.dryjets.kit.work.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Queries of what contacts did in other systems. */
@ApplicationScoped
class ActivityRepository {

    private static final String INSERT = """
            insert into contact_event (tenant, event_id, contact_id, name, occurred_at, value, data)
            select c.tenant, $3, c.id, $4, $5, $6, $7 from contact c\s""";

    private static final String OF_KEY = "with known as (" + INSERT + """
            where c.tenant = $1 and c.contact_key = $2 on conflict do nothing)
            insert into contact_event_waiting (tenant, event_id, contact_key, name, occurred_at, value, data)
            select $1, $3, $2, $4, $5, $6, $7 where not exists (select from contact where tenant = $1 and contact_key = $2)
            on conflict do nothing""";

    /**
     * That of the contacts: a contact could otherwise become known between the look for it and the storing of an activity
     * that waits for it. Also, totals are locked in the order of the activities, so two writers could wait for each other.
     */
    private static final String LOCK = ContactSql.LOCK.formatted("$1");

    private static final String DELETE_WAITING = """
            delete from contact_event_waiting where ctid in
              (select ctid from contact_event_waiting where received_at < now() - interval '7 days' limit 10000)""";

    private static final String OF_ADDRESS = INSERT + "where c.tenant = $1 and c.address = $2 on conflict do nothing";

    private static final String KNOWN = "select address from contact where tenant = $1 and address = any($2)";

    private static final String DELETE_OLD = """
            delete from contact_event where ctid in
              (select ctid from contact_event where occurred_at < now() - $1 * interval '1 day' limit 10000)""";

    /** Waits for other writers of the tenant's contacts and activities, and keeps them waiting until the transaction ends. */
    Uni<Void> lock(SqlConnection connection, String tenant) {
        return connection.preparedQuery(LOCK).execute(Tuple.of(tenant)).replaceWithVoid();
    }

    /** Records an activity of the contact with this key; one of an unknown contact waits for it. */
    Uni<Void> add(SqlConnection connection, String tenant, String key, Activity activity) {
        return connection
                .preparedQuery(OF_KEY)
                .execute(values(tenant, key, activity))
                .replaceWithVoid();
    }

    /** Records an activity of the contact with this address; returns whether it is new. */
    Uni<Boolean> addTo(SqlConnection connection, String tenant, String address, Activity activity) {
        return connection
                .preparedQuery(OF_ADDRESS)
                .execute(values(tenant, address, activity))
                .map(result -> result.rowCount() == 1);
    }

    /** Finds which of these addresses are contacts. */
    Uni<Set<String>> known(SqlConnection connection, String tenant, Collection<String> addresses) {
        return connection
                .preparedQuery(KNOWN)
                .execute(Tuple.of(tenant, addresses.toArray(String[]::new)))
                .map(rows -> {
                    Set<String> found = new HashSet<>();
                    rows.forEach(row -> found.add(row.getString("address")));
                    return found;
                });
    }

    /** Deletes some activities whose contact did not become known; returns how many. */
    Uni<Integer> deleteWaiting(SqlConnection connection) {
        return connection.query(DELETE_WAITING).execute().map(result -> result.rowCount());
    }

    /** Deletes some activities that are older; returns how many. */
    Uni<Integer> deleteOld(SqlConnection connection, int days) {
        return connection.preparedQuery(DELETE_OLD).execute(Tuple.of(days)).map(result -> result.rowCount());
    }

    private static Tuple values(String tenant, String who, Activity activity) {
        return Tuple.tuple()
                .addString(tenant)
                .addString(who)
                .addUUID(activity.id())
                .addString(activity.name())
                .addOffsetDateTime(Utc.of(activity.occurredAt()))
                .addBigDecimal(activity.value())
                .addValue(new JsonObject(Map.<String, Object>copyOf(activity.data())));
    }
}
