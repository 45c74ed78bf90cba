package com.dryjets.kit.inbox;

import com.dryjets.contracts.wire.Envelope;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

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

    /** Records events of one tenant in the transaction of a plain connection; answers the ids of those that are new. */
    public Uni<Set<UUID>> newOnes(SqlConnection connection, String consumer, String tenant, Collection<UUID> eventIds) {
        return repository.insert(connection, consumer, eventIds, tenant);
    }

    /** Records the event in the transaction of a plain connection; false if the consumer has applied it before. */
    public Uni<Boolean> isNew(SqlConnection connection, String consumer, Envelope<?> event) {
        return repository.insert(connection, consumer, event.id(), event.tenant());
    }
}
