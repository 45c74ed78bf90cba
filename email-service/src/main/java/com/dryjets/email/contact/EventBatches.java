package com.dryjets.email.contact;

import com.dryjets.contracts.event.DomainEvent;
import com.dryjets.contracts.wire.CloudEventRecord;
import com.dryjets.contracts.wire.Envelope;
import com.dryjets.contracts.wire.MalformedEvent;
import com.dryjets.kit.inbox.EventConsumer;
import com.dryjets.kit.inbox.Inbox;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Applies events of other systems: those of a tenant that arrive together in one transaction, in their order. If that fails,
 * one by one, so that only a record that cannot be applied becomes a dead letter.
 */
@ApplicationScoped
class EventBatches {

    private static final Logger LOG = Logger.getLogger(EventBatches.class);

    private final TenantTransaction transactions;
    private final EventConsumer events;
    private final Inbox inbox;

    EventBatches(TenantTransaction transactions, EventConsumer events, Inbox inbox) {
        this.transactions = transactions;
        this.events = events;
        this.inbox = inbox;
    }

    /**
     * How events of one kind are applied.
     *
     * @param consumer its name in the inbox
     */
    record Handler<E extends DomainEvent>(String consumer, Class<E> type, Writer<E> writer) {}

    /** Writes what events of a tenant say, in their order. */
    @FunctionalInterface
    interface Writer<E extends DomainEvent> {
        Uni<Void> apply(SqlConnection connection, String tenant, List<Envelope<E>> events);
    }

    /** A record and its event; empty if it has none that this version knows, or an invalid one. */
    private record Read<E extends DomainEvent>(KafkaRecord<String, byte[]> record, Optional<Envelope<E>> event) {}

    /** Applies the events of a batch, then acknowledges it. */
    <E extends DomainEvent> Uni<Void> apply(KafkaRecordBatch<String, byte[]> batch, Handler<E> handler) {
        List<Read<E>> all = batch.getRecords().stream()
                // A tombstone only lets the broker compact the key; an event has said what became of it.
                .filter(record -> record.getPayload() != null)
                .map(record -> read(record, handler.type()))
                .toList();
        return each(byTenant(all).entrySet(), tenant -> applyAll(tenant.getKey(), tenant.getValue(), handler))
                .chain(() -> Uni.createFrom().completionStage(batch::ack));
    }

    /** Groups the records by tenant; those without an event are on their own. */
    private static <E extends DomainEvent> Map<Optional<String>, List<Read<E>>> byTenant(List<Read<E>> all) {
        Map<Optional<String>, List<Read<E>>> groups = new LinkedHashMap<>();
        all.forEach(read -> groups.computeIfAbsent(read.event().map(Envelope::tenant), unused -> new ArrayList<>())
                .add(read));
        return groups;
    }

    private <E extends DomainEvent> Uni<Void> applyAll(
            Optional<String> tenant, List<Read<E>> records, Handler<E> handler) {
        if (tenant.isEmpty() || records.size() == 1) {
            return each(records, read -> applyOne(read, handler));
        }
        List<Envelope<E>> found =
                records.stream().flatMap(read -> read.event().stream()).toList();
        return transactions
                .sql(tenant.get(), connection -> applyNew(connection, tenant.get(), found, handler))
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "Events not applied together; applying one by one consumer=%s reason=%s",
                        handler.consumer(), failure))
                .onFailure()
                .recoverWithUni(() -> each(records, read -> applyOne(read, handler)));
    }

    private <E extends DomainEvent> Uni<Void> applyNew(
            SqlConnection connection, String tenant, List<Envelope<E>> found, Handler<E> handler) {
        Map<UUID, Envelope<E>> byId = new LinkedHashMap<>();
        found.forEach(event -> byId.putIfAbsent(event.id(), event));
        return inbox.newOnes(connection, handler.consumer(), tenant, byId.keySet())
                .chain(isNew -> handler.writer()
                        .apply(
                                connection,
                                tenant,
                                byId.values().stream()
                                        .filter(event -> isNew.contains(event.id()))
                                        .toList()));
    }

    private <E extends DomainEvent> Uni<Void> applyOne(Read<E> read, Handler<E> handler) {
        return events.applySql(
                        handler.consumer(),
                        handler.type(),
                        consumed(read.record()),
                        (connection, event) -> handler.writer().apply(connection, event.tenant(), List.of(event)))
                .onFailure()
                .recoverWithUni(failure ->
                        Uni.createFrom().completionStage(() -> read.record().nack(failure)));
    }

    @SuppressWarnings("unchecked") // the data's class is checked
    private static <E extends DomainEvent> Read<E> read(KafkaRecord<String, byte[]> record, Class<E> type) {
        try {
            return new Read<>(
                    record,
                    CloudEventRecord.read(consumed(record))
                            .filter(event -> type.isInstance(event.data()))
                            .map(event -> (Envelope<E>) (Envelope<?>) event));
        } catch (MalformedEvent e) {
            return new Read<>(record, Optional.empty());
        }
    }

    @SuppressWarnings("unchecked") // the consumer's deserializers make these types
    private static ConsumerRecord<String, byte[]> consumed(KafkaRecord<String, byte[]> record) {
        return (ConsumerRecord<String, byte[]>) record.getMetadata(IncomingKafkaRecordMetadata.class)
                .orElseThrow()
                .getRecord();
    }

    private static <T> Uni<Void> each(Collection<T> items, Function<T, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(work::apply)
                .collect()
                .asList()
                .replaceWithVoid();
    }
}
