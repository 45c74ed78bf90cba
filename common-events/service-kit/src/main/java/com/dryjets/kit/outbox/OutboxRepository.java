package com.dryjets.kit.outbox;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The outbox table. */
@ApplicationScoped
class OutboxRepository {

    private static final String INSERT = """
            insert into outbox (event_id, topic, key, type, tenant, time, traceparent, data)
            select event_id, topic, key, type, tenant, time, traceparent, data
            from rows from (jsonb_to_recordset(cast(cast(%s as text) as jsonb)) as (event_id uuid, topic text, key text,
                type text, tenant text, time timestamptz, traceparent text, data text)) with ordinality
            order by ordinality""";
    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtext('outbox')) as acquired";
    private static final String NEXT = """
            select id, event_id, topic, key, type, tenant, time, traceparent, data
            from outbox order by id limit $1""";
    private static final String REMOVE = "delete from outbox where id = any($1)";

    private final String source;

    OutboxRepository(@ConfigProperty(name = "quarkus.application.name") String service) {
        this.source = "/" + service;
    }

    /** Inserts rows, given as a JSON array, in the current Hibernate session after flushing it. */
    Uni<Void> insert(String rows) {
        return Panache.getSession()
                .call(session -> session.flush())
                .chain(session -> session.createNativeQuery(INSERT.formatted(":rows"))
                        .setParameter("rows", rows)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Inserts rows, given as a JSON array, in the transaction of a plain connection. */
    Uni<Void> insert(SqlConnection connection, String rows) {
        return connection
                .preparedQuery(INSERT.formatted("$1"))
                .execute(Tuple.of(rows))
                .replaceWithVoid();
    }

    /** Tries to become the relay of this transaction; false while another replica is. */
    Uni<Boolean> tryLock(SqlConnection connection) {
        return connection
                .query(LOCK)
                .execute()
                .map(rows -> rows.iterator().next().getBoolean("acquired"));
    }

    /** The oldest events, in the order in which they were written. */
    Uni<List<OutboxEvent>> next(SqlConnection connection, int limit) {
        return connection
                .preparedQuery(NEXT)
                .execute(Tuple.of(limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> OutboxEvent.of(row, source))
                        .toList());
    }

    /** Deletes published events. */
    Uni<Void> remove(SqlConnection connection, List<OutboxEvent> events) {
        Long[] ids = events.stream().map(OutboxEvent::id).toArray(Long[]::new);
        return connection.preparedQuery(REMOVE).execute(Tuple.of(ids)).replaceWithVoid();
    }
}
