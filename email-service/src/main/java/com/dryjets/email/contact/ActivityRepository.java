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

    private static final String OF_KEY = INSERT + "where c.tenant = $1 and c.contact_key = $2 on conflict do nothing";

    private static final String OF_ADDRESS = INSERT + "where c.tenant = $1 and c.address = $2 on conflict do nothing";

    private static final String KNOWN = "select address from contact where tenant = $1 and address = any($2)";

    private static final String DELETE_OLD = """
            delete from contact_event where ctid in
              (select ctid from contact_event where occurred_at < now() - $1 * interval '1 day' limit 10000)""";

    /** Records an activity of the contact with this key; one of an unknown contact is dropped. */
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
