package com.dryjets.kit.inbox;

import com.dryjets.contracts.wire.Envelope;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/** Remembers applied events, in the transaction that applies them, so that a redelivery changes nothing. */
@ApplicationScoped
public class Inbox {

    private final InboxRepository repository;

    Inbox(InboxRepository repository) {
        this.repository = repository;
    }

    /** Records the event in the current Hibernate transaction; false if the consumer has applied it before. */
    Uni<Boolean> isNew(String consumer, Envelope<?> event) {
        return repository.insert(consumer, event.id(), event.tenant());
    }

    /** Records the event in the transaction of a plain connection; false if the consumer has applied it before. */
    public Uni<Boolean> isNew(SqlConnection connection, String consumer, Envelope<?> event) {
        return repository.insert(connection, consumer, event.id(), event.tenant());
    }
}
