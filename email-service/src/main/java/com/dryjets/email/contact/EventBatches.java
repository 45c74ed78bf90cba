package com.dryjets.email.contact;

import com.dryjets.contracts.event.DomainEvent;
import com.dryjets.contracts.wire.CloudEventRecord;
import com.dryjets.contracts.wire.Envelope;
import com.dryjets.contracts.wire.MalformedEvent;
import com.dryjets.kit.inbox.Inbox;
import com.dryjets.kit.inbox.RecordBatches;
import com.dryjets.kit.inbox.RecordBatches.Item;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Applies events of other systems in batches, each event once. */
@ApplicationScoped
class EventBatches {

    private final TenantTransaction transactions;
    private final Inbox inbox;

    EventBatches(TenantTransaction transactions, Inbox inbox) {
        this.transactions = transactions;
        this.inbox = inbox;
    }

    /** Writes what events of a tenant say, in their order. */
    @FunctionalInterface
    interface Writer<E extends DomainEvent> {
        Uni<Void> apply(SqlConnection connection, String tenant, List<Envelope<E>> events);
    }

    /**
     * Makes the handler of events of one kind.
     *
     * @param consumer its name in the inbox
     */
    <E extends DomainEvent> RecordBatches.Handler<Envelope<E>> handler(
            String consumer, Class<E> type, Writer<E> writer) {
        return new RecordBatches.Handler<>(
                consumer,
                record -> read(record, type).map(event -> new Item<>(event.tenant(), event)),
                (tenant, events) ->
                        transactions.sql(tenant, connection -> applyNew(connection, tenant, events, consumer, writer)));
    }

    private <E extends DomainEvent> Uni<Void> applyNew(
            SqlConnection connection, String tenant, List<Envelope<E>> found, String consumer, Writer<E> writer) {
        Map<UUID, Envelope<E>> byId = new LinkedHashMap<>();
        found.forEach(event -> byId.putIfAbsent(event.id(), event));
        return inbox.newOnes(connection, consumer, tenant, byId.keySet())
                .chain(isNew -> writer.apply(
                        connection,
                        tenant,
                        byId.values().stream()
                                .filter(event -> isNew.contains(event.id()))
                                .toList()));
    }

    @SuppressWarnings("unchecked") // the data's class is checked
    private static <E extends DomainEvent> Optional<Envelope<E>> read(
            ConsumerRecord<String, byte[]> record, Class<E> type) {
        return CloudEventRecord.read(record).map(event -> {
            if (!type.isInstance(event.data())) {
                throw new MalformedEvent(event.data().getClass().getSimpleName() + " is not for this consumer");
            }
            return (Envelope<E>) (Envelope<?>) event;
        });
    }
}
