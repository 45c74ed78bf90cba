package com.dryjets.kit.inbox;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** The inbox table. */
@ApplicationScoped
class InboxRepository {

    private static final String INSERT =
            "insert into inbox (consumer, event_id, tenant) values (%s, %s, %s) on conflict do nothing";

    private static final String INSERT_MANY = """
            insert into inbox (consumer, event_id, tenant) select $1, id, $3 from unnest($2::uuid[]) id
            on conflict do nothing returning event_id""";

    /** Longer than any redelivery can take: topics that feed projections are re-read within days, not weeks. */
    private static final String DELETE_OLD = "delete from inbox where received_at < now() - interval '30 days'";

    /** In the current Hibernate session: whether the row is new. */
    Uni<Boolean> insert(String consumer, UUID eventId, String tenant) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(INSERT.formatted(":consumer", ":event", ":tenant"))
                        .setParameter("consumer", consumer)
                        .setParameter("event", eventId)
                        .setParameter("tenant", tenant)
                        .executeUpdate())
                .map(inserted -> inserted == 1);
    }

    /** In the transaction of a plain connection: whether the row is new. */
    Uni<Boolean> insert(SqlConnection connection, String consumer, UUID eventId, String tenant) {
        return connection
                .preparedQuery(INSERT.formatted("$1", "$2", "$3"))
                .execute(Tuple.of(consumer, eventId, tenant))
                .map(result -> result.rowCount() == 1);
    }

    /** The same for several events at once: which of them are new. */
    Uni<Set<UUID>> insert(SqlConnection connection, String consumer, Collection<UUID> eventIds, String tenant) {
        return connection
                .preparedQuery(INSERT_MANY)
                .execute(Tuple.of(consumer, eventIds.toArray(UUID[]::new), tenant))
                .map(rows -> {
                    Set<UUID> inserted = new HashSet<>();
                    rows.forEach(row -> inserted.add(row.getUUID("event_id")));
                    return inserted;
                });
    }

    Uni<Void> deleteOld(SqlConnection connection) {
        return connection.query(DELETE_OLD).execute().replaceWithVoid();
    }
}
