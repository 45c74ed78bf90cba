package com.dryjets.email.contact;

import com.dryjets.contracts.event.ContactEvent;
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
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Applies contact events of other systems: those of a tenant that arrive together in one transaction, in their order. If that
 * fails, one by one, so that only a record that cannot be applied becomes a dead letter.
 */
@ApplicationScoped
class ContactEventsConsumer {

    private static final Logger LOG = Logger.getLogger(ContactEventsConsumer.class);
    private static final String NAME = "contacts";

    private final TenantTransaction transactions;
    private final EventConsumer events;
    private final Inbox inbox;
    private final ContactEventWriter writer;

    ContactEventsConsumer(
            TenantTransaction transactions, EventConsumer events, Inbox inbox, ContactEventWriter writer) {
        this.transactions = transactions;
        this.events = events;
        this.inbox = inbox;
        this.writer = writer;
    }

    /** A record and its event; empty if it has none that this version knows, or an invalid one. */
    private record Read(KafkaRecord<String, byte[]> record, Optional<Envelope<ContactEvent>> event) {}

    @Incoming("contacts")
    Uni<Void> on(KafkaRecordBatch<String, byte[]> batch) {
        List<Read> all = batch.getRecords().stream()
                // A tombstone only lets the broker compact the key; ContactRemoved has deleted the contact.
                .filter(record -> record.getPayload() != null)
                .map(ContactEventsConsumer::read)
                .toList();
        return each(byTenant(all).entrySet(), tenant -> applyAll(tenant.getKey(), tenant.getValue()))
                .chain(() -> Uni.createFrom().completionStage(batch::ack));
    }

    /** Groups the records by tenant; those without an event are on their own. */
    private static Map<Optional<String>, List<Read>> byTenant(List<Read> all) {
        Map<Optional<String>, List<Read>> groups = new LinkedHashMap<>();
        all.forEach(read -> groups.computeIfAbsent(read.event().map(Envelope::tenant), unused -> new ArrayList<>())
                .add(read));
        return groups;
    }

    private Uni<Void> applyAll(Optional<String> tenant, List<Read> records) {
        if (tenant.isEmpty() || records.size() == 1) {
            return each(records, this::applyOne);
        }
        List<Envelope<ContactEvent>> found =
                records.stream().flatMap(read -> read.event().stream()).toList();
        return transactions
                .sql(tenant.get(), connection -> applyNew(connection, tenant.get(), found))
                .onFailure()
                .invoke(failure ->
                        LOG.warnf("Contact events not applied together; applying one by one reason=%s", failure))
                .onFailure()
                .recoverWithUni(() -> each(records, this::applyOne));
    }

    private Uni<Void> applyNew(SqlConnection connection, String tenant, List<Envelope<ContactEvent>> found) {
        Map<UUID, Envelope<ContactEvent>> byId = new LinkedHashMap<>();
        found.forEach(event -> byId.putIfAbsent(event.id(), event));
        return inbox.newOnes(connection, NAME, tenant, byId.keySet())
                .chain(isNew -> writer.apply(
                        connection,
                        tenant,
                        byId.values().stream()
                                .filter(event -> isNew.contains(event.id()))
                                .toList()));
    }

    private Uni<Void> applyOne(Read read) {
        return events.applySql(
                        NAME,
                        ContactEvent.class,
                        consumed(read.record()),
                        (connection, event) -> writer.apply(connection, event.tenant(), List.of(event)))
                .onFailure()
                .recoverWithUni(failure ->
                        Uni.createFrom().completionStage(() -> read.record().nack(failure)));
    }

    @SuppressWarnings("unchecked") // the data's class is checked
    private static Read read(KafkaRecord<String, byte[]> record) {
        try {
            return new Read(
                    record,
                    CloudEventRecord.read(consumed(record))
                            .filter(event -> event.data() instanceof ContactEvent)
                            .map(event -> (Envelope<ContactEvent>) (Envelope<?>) event));
        } catch (MalformedEvent e) {
            return new Read(record, Optional.empty());
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
