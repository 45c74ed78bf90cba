package com.dryjets.kit.inbox;

import com.dryjets.contracts.event.DomainEvent;
import com.dryjets.contracts.wire.CloudEventRecord;
import com.dryjets.contracts.wire.Envelope;
import com.dryjets.contracts.wire.MalformedEvent;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.time.Stopping;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Applies an event once: opens the event's tenant's transaction, notes the event in the inbox, and hands it on. What
 * passes by itself (a database that is away, a lock) is tried until it works, so nothing is lost and the partition
 * waits; what would fail for ever goes to the dead letters with its reason, so the partition goes on.
 */
@ApplicationScoped
public class EventConsumer {

    private static final Logger LOG = Logger.getLogger(EventConsumer.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final TenantTransaction transactions;
    private final Inbox inbox;
    private final Stopping stopping;

    EventConsumer(TenantTransaction transactions, Inbox inbox, Stopping stopping) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.stopping = stopping;
    }

    /**
     * Applies the event of a record, in a Hibernate session.
     *
     * @param consumer who applies it; two consumers of a service each see an event once
     * @param type the sealed interface of the topic's events
     * @return fails only with what belongs to the dead letters
     */
    public <E extends DomainEvent> Uni<Void> apply(
            String consumer,
            Class<E> type,
            ConsumerRecord<String, byte[]> record,
            Function<Envelope<E>, Uni<Void>> work) {
        return read(type, record)
                .onItem()
                .ifNotNull()
                .transformToUni(event -> applyOnce(consumer, event, work))
                // What fails while the service stops says nothing of the event: it is left for the next one to apply.
                .onFailure(failure -> stopping.isStopping())
                .recoverWithUni(Uni.createFrom().nothing())
                .onFailure(DeadLetters::isPermanent)
                .invoke(failure -> LOG.errorf(
                        "Dead letter: topic=%s partition=%d offset=%d reason=%s",
                        record.topic(), record.partition(), record.offset(), failure.getMessage()));
    }

    private <E extends DomainEvent> Uni<Void> applyOnce(
            String consumer, Envelope<E> event, Function<Envelope<E>, Uni<Void>> work) {
        return transactions
                .run(
                        event.tenant(),
                        () -> inbox.isNew(consumer, event)
                                .chain(isNew -> isNew
                                        ? work.apply(event)
                                        : Uni.createFrom().voidItem()))
                .onFailure(DeadLetters::isTransient)
                .invoke(failure -> LOG.warnf("Trying again: eventId=%s %s", event.id(), failure.getMessage()))
                .onFailure(DeadLetters::isTransient)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }

    @SuppressWarnings("unchecked") // the class of the data was checked
    private static <E extends DomainEvent> Uni<Envelope<E>> read(Class<E> type, ConsumerRecord<String, byte[]> record) {
        return Uni.createFrom()
                .item(() -> CloudEventRecord.read(record)
                        .map(event -> {
                            if (!type.isInstance(event.data())) {
                                throw new MalformedEvent(
                                        event.data().getClass().getSimpleName() + " is not for this consumer");
                            }
                            return (Envelope<E>) event;
                        })
                        .orElse(null));
    }
}
