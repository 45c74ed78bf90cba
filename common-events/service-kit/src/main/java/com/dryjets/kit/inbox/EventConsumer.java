package com.dryjets.kit.inbox;

import com.dryjets.contracts.event.DomainEvent;
import com.dryjets.contracts.wire.CloudEventRecord;
import com.dryjets.contracts.wire.Envelope;
import com.dryjets.contracts.wire.MalformedEvent;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.work.Failures;
import com.dryjets.kit.work.Progress;
import com.dryjets.kit.work.Stopping;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Applies an event once: opens a transaction of the event's tenant, records the event in the inbox and calls the
 * consumer. While the database is unavailable the event is retried, so nothing is lost and the partition waits. A failure
 * that belongs to the record (invalid data, an exception of its consumer, a conflict that never ends) makes it a dead
 * letter with its reason, so the partition continues.
 */
@ApplicationScoped
public class EventConsumer {

    private static final Logger LOG = Logger.getLogger(EventConsumer.class);
    private static final Duration FIRST_BACKOFF = Duration.ofMillis(100);
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(5);
    private static final int MOST_CONFLICTS = 200;

    /** One attempt takes milliseconds; minutes mean that it hangs. */
    private static final Duration ATTEMPT_LIMIT = Duration.ofMinutes(5);

    private final TenantTransaction transactions;
    private final Inbox inbox;
    private final Stopping stopping;
    private final Map<String, Progress> progress = new ConcurrentHashMap<>();

    EventConsumer(TenantTransaction transactions, Inbox inbox, Stopping stopping) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.stopping = stopping;
    }

    /**
     * Applies the event of a record, in a Hibernate session.
     *
     * @param consumer the consumer's name; each consumer of a service sees an event once
     * @param type the sealed interface of the topic's events
     * @return fails only when the record belongs to the dead letters
     */
    public <E extends DomainEvent> Uni<Void> apply(
            String consumer,
            Class<E> type,
            ConsumerRecord<String, byte[]> record,
            Function<Envelope<E>, Uni<Void>> work) {
        return applyRecord(consumer, type, record, event -> applyInSession(consumer, event, work));
    }

    /** The same in the transaction of a plain connection. */
    public <E extends DomainEvent> Uni<Void> applySql(
            String consumer,
            Class<E> type,
            ConsumerRecord<String, byte[]> record,
            BiFunction<SqlConnection, Envelope<E>, Uni<Void>> work) {
        return applyRecord(consumer, type, record, event -> applyInTransaction(consumer, event, work));
    }

    private <E extends DomainEvent> Uni<Void> applyRecord(
            String consumer,
            Class<E> type,
            ConsumerRecord<String, byte[]> record,
            Function<Envelope<E>, Uni<Void>> attempt) {
        return read(type, record)
                .onItem()
                .ifNotNull()
                .transformToUni(event -> applyOnce(consumer, event, attempt))
                // A failure during shutdown says nothing about the event; the record is redelivered after the restart.
                .onFailure(failure -> stopping.isStopping())
                .recoverWithUni(Uni.createFrom().nothing())
                .onFailure()
                .invoke(failure -> logDeadLetter(record, failure));
    }

    /** What is wrong with a malformed event is in its reason; a stack trace would quote its data unchecked. */
    private static void logDeadLetter(ConsumerRecord<String, byte[]> record, Throwable failure) {
        LOG.errorf(
                failure instanceof MalformedEvent ? null : failure,
                "Event moved to dead letters topic=%s partition=%d offset=%d reason=%s",
                record.topic(),
                record.partition(),
                record.offset(),
                failure.getMessage());
    }

    private <E extends DomainEvent> Uni<Void> applyOnce(
            String consumer, Envelope<E> event, Function<Envelope<E>, Uni<Void>> attempt) {
        AtomicInteger conflicts = new AtomicInteger();
        return progress(consumer)
                .track(() -> attempt.apply(event))
                .onFailure(Failures::isTransient)
                .invoke(failure -> retrying(event, failure, conflicts))
                .onFailure(failure -> isRetried(failure, conflicts))
                .retry()
                .withBackOff(FIRST_BACKOFF, LONGEST_BACKOFF)
                .indefinitely();
    }

    private <E extends DomainEvent> Uni<Void> applyInTransaction(
            String consumer, Envelope<E> event, BiFunction<SqlConnection, Envelope<E>, Uni<Void>> work) {
        return transactions.sql(
                event.tenant(),
                connection -> inbox.isNew(connection, consumer, event)
                        .chain(isNew -> isNew
                                ? work.apply(connection, event)
                                : Uni.createFrom().voidItem()));
    }

    private <E extends DomainEvent> Uni<Void> applyInSession(
            String consumer, Envelope<E> event, Function<Envelope<E>, Uni<Void>> work) {
        return transactions.run(
                event.tenant(),
                () -> inbox.isNew(consumer, event)
                        .chain(isNew ->
                                isNew ? work.apply(event) : Uni.createFrom().voidItem()));
    }

    private static void retrying(Envelope<?> event, Throwable failure, AtomicInteger conflicts) {
        LOG.warnf("Event not applied; retrying eventId=%s reason=%s", event.id(), failure);
        if (!Failures.isUnavailable(failure)) {
            conflicts.incrementAndGet();
        }
    }

    /** A dependency that is unavailable is waited for; a conflict that never ends belongs to the record. */
    private static boolean isRetried(Throwable failure, AtomicInteger conflicts) {
        return Failures.isUnavailable(failure) || Failures.isTransient(failure) && conflicts.get() < MOST_CONFLICTS;
    }

    private Progress progress(String consumer) {
        return progress.computeIfAbsent(consumer, name -> Progress.of("consumer " + name, ATTEMPT_LIMIT));
    }

    @SuppressWarnings("unchecked") // the data's class is checked
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
