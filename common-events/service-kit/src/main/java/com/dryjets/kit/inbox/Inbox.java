package com.dryjets.kit.inbox;

import com.dryjets.contracts.wire.Envelope;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Remembers which events were applied, in the transaction that applies them. */
@ApplicationScoped
public class Inbox {

    private static final String INSERT =
            "insert into inbox (consumer, event_id, tenant) values (%s, %s, %s) on conflict do nothing";

    /** Whether the current Hibernate transaction is the first to apply the event for this consumer. */
    Uni<Boolean> isNew(String consumer, Envelope<?> event) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(INSERT.formatted(":consumer", ":event", ":tenant"))
                        .setParameter("consumer", consumer)
                        .setParameter("event", event.id())
                        .setParameter("tenant", event.tenant())
                        .executeUpdate())
                .map(inserted -> inserted == 1);
    }

    /** The same in the transaction of a plain connection. */
    public Uni<Boolean> isNew(SqlConnection connection, String consumer, Envelope<?> event) {
        return connection
                .preparedQuery(INSERT.formatted("$1", "$2", "$3"))
                .execute(Tuple.of(consumer, event.id(), event.tenant()))
                .map(result -> result.rowCount() == 1);
    }
}
