package com.dryjets.kit.inbox;

import com.dryjets.kit.work.Failures;
import com.dryjets.kit.work.Progress;
import com.dryjets.kit.work.Stopping;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Applies the records of a batch: those of a tenant together, in their order. While the database is unavailable they are
 * retried, and the topic holds what arrives. Records that cannot be applied together are halved until the bad one is alone;
 * only that one becomes a dead letter, with its reason.
 */
@ApplicationScoped
public class RecordBatches {

    private static final Logger LOG = Logger.getLogger(RecordBatches.class);
    private static final Duration FIRST_BACKOFF = Duration.ofMillis(100);
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(5);
    private static final int MOST_CONFLICTS = 200;

    /** One attempt takes milliseconds; minutes mean that it hangs. */
    private static final Duration ATTEMPT_LIMIT = Duration.ofMinutes(5);

    private final Stopping stopping;
    private final Map<String, Progress> progress = new ConcurrentHashMap<>();

    RecordBatches(Stopping stopping) {
        this.stopping = stopping;
    }

    /** What a record says, and whose it is. */
    public record Item<T>(String tenant, T data) {}

    /** Reads a record. */
    @FunctionalInterface
    public interface Reader<T> {

        /**
         * Returns what a record says; empty if it is not for this consumer.
         *
         * @throws RuntimeException with the reason if the record is invalid
         */
        Optional<Item<T>> read(ConsumerRecord<String, byte[]> record);
    }

    /** Writes what records of a tenant say. */
    @FunctionalInterface
    public interface Writer<T> {

        /** Writes in one transaction, in the given order; what was written before must change nothing. */
        Uni<Void> write(String tenant, List<T> data);
    }

    /**
     * How the records of a topic are applied.
     *
     * @param consumer its name in logs and health checks
     */
    public record Handler<T>(String consumer, Reader<T> reader, Writer<T> writer) {}

    /** A record that was read, and what it says. */
    private record Read<T>(KafkaRecord<String, byte[]> record, T data) {}

    /** Applies the records of a batch, then acknowledges it. */
    public <T> Uni<Void> apply(KafkaRecordBatch<String, byte[]> batch, Handler<T> handler) {
        Map<String, List<Read<T>>> byTenant = new LinkedHashMap<>();
        List<Uni<Void>> invalid = new ArrayList<>();
        for (KafkaRecord<String, byte[]> record : batch.getRecords()) {
            try {
                read(record, handler, byTenant);
            } catch (RuntimeException e) {
                invalid.add(Uni.createFrom().deferred(() -> die(record, handler, e)));
            }
        }
        List<Uni<Void>> work = new ArrayList<>();
        byTenant.forEach(
                (tenant, records) -> work.add(Uni.createFrom().deferred(() -> write(tenant, records, handler))));
        work.addAll(invalid);
        return Multi.createBy()
                .concatenating()
                .streams(work.stream().map(Uni::toMulti).toList())
                .collect()
                .asList()
                .chain(() -> Uni.createFrom().completionStage(batch::ack));
    }

    /** A tombstone only lets the broker compact the key; an event has said what became of it. */
    private static <T> void read(
            KafkaRecord<String, byte[]> record, Handler<T> handler, Map<String, List<Read<T>>> byTenant) {
        if (record.getPayload() != null) {
            handler.reader()
                    .read(consumed(record))
                    .ifPresent(item -> byTenant.computeIfAbsent(item.tenant(), unused -> new ArrayList<>())
                            .add(new Read<>(record, item.data())));
        }
    }

    private <T> Uni<Void> write(String tenant, List<Read<T>> records, Handler<T> handler) {
        List<T> data = records.stream().map(Read::data).toList();
        AtomicInteger conflicts = new AtomicInteger();
        return progress(handler)
                .track(() -> handler.writer().write(tenant, data))
                .onFailure(Failures::isTransient)
                .invoke(failure -> retrying(handler, failure, conflicts))
                .onFailure(failure -> isRetried(failure, conflicts))
                .retry()
                .withBackOff(FIRST_BACKOFF, LONGEST_BACKOFF)
                .indefinitely()
                // A failure during shutdown says nothing about the records; they are redelivered after the restart.
                .onFailure(failure -> stopping.isStopping())
                .recoverWithUni(Uni.createFrom().nothing())
                .onFailure()
                .recoverWithUni(failure -> records.size() == 1
                        ? die(records.getFirst().record(), handler, failure)
                        : halve(tenant, records, handler));
    }

    private <T> Uni<Void> halve(String tenant, List<Read<T>> records, Handler<T> handler) {
        int middle = records.size() / 2;
        return write(tenant, records.subList(0, middle), handler)
                .chain(() -> write(tenant, records.subList(middle, records.size()), handler));
    }

    private static void retrying(Handler<?> handler, Throwable failure, AtomicInteger conflicts) {
        LOG.warnf("Records not applied; retrying consumer=%s reason=%s", handler.consumer(), failure);
        if (!Failures.isUnavailable(failure)) {
            conflicts.incrementAndGet();
        }
    }

    /** A dependency that is unavailable is waited for; a conflict that never ends belongs to the records. */
    private static boolean isRetried(Throwable failure, AtomicInteger conflicts) {
        return Failures.isUnavailable(failure) || Failures.isTransient(failure) && conflicts.get() < MOST_CONFLICTS;
    }

    private static Uni<Void> die(KafkaRecord<String, byte[]> record, Handler<?> handler, Throwable failure) {
        ConsumerRecord<String, byte[]> consumed = consumed(record);
        LOG.errorf(
                "Record moved to dead letters consumer=%s topic=%s partition=%d offset=%d reason=%s",
                handler.consumer(), consumed.topic(), consumed.partition(), consumed.offset(), failure);
        return Uni.createFrom().completionStage(() -> record.nack(failure));
    }

    private Progress progress(Handler<?> handler) {
        return progress.computeIfAbsent(handler.consumer(), name -> Progress.of("consumer " + name, ATTEMPT_LIMIT));
    }

    @SuppressWarnings("unchecked") // the consumers' deserializers make these types
    private static ConsumerRecord<String, byte[]> consumed(KafkaRecord<String, byte[]> record) {
        return (ConsumerRecord<String, byte[]>) record.getMetadata(IncomingKafkaRecordMetadata.class)
                .orElseThrow()
                .getRecord();
    }
}
