package com.dryjets.analytics.ingest.kafka;

import com.dryjets.analytics.record.MetricRecord;
import com.dryjets.analytics.record.Partitions;
import com.dryjets.kit.work.Failures;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.unchecked.Unchecked;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Counts each record of a batch once. Transient failures (database down, lock conflict) are retried until they pass; a
 * record that can never be stored goes to the dead letters, and the rest of its batch counts.
 */
@ApplicationScoped
class IngestService {

    private static final Logger LOG = Logger.getLogger(IngestService.class);
    private static final Duration FIRST_BACKOFF = Duration.ofMillis(100);
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(5);

    private final Partitions partitions;
    private final MetricStore store;
    private final DeadLetterSender deadLetters;
    private final IngestMeters meters;

    IngestService(Partitions partitions, MetricStore store, DeadLetterSender deadLetters, IngestMeters meters) {
        this.partitions = partitions;
        this.store = store;
        this.deadLetters = deadLetters;
        this.meters = meters;
    }

    /** Completes when every record of the batch is counted or in the dead letters. */
    Uni<Void> count(MetricBatch batch) {
        return retrying(() -> partitions.ensure(batch.epochDays()))
                .chain(() -> count(batch.records()))
                .chain(() -> retrying(() -> deadLetters.send(batch.rejected())))
                .invoke(() -> meters.rejected(batch.rejected().size()));
    }

    /** Counts records whose days have partitions. */
    Uni<Void> count(List<MetricRecord> records) {
        if (records.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return retrying(() -> add(records))
                .invoke(counted -> meters.stored(counted, records.size() - counted))
                .replaceWithVoid()
                .onFailure(IngestService::isPermanent)
                .recoverWithUni(failure -> isolate(records, failure));
    }

    private Uni<Long> add(List<MetricRecord> records) {
        return Uni.createFrom()
                .item(Unchecked.supplier(() -> store.add(records)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** Halves a batch that the database rejects, until the record it rejects is alone. */
    private Uni<Void> isolate(List<MetricRecord> records, Throwable failure) {
        if (records.size() == 1) {
            return retrying(() -> deadLetters.send(records.getFirst(), reason(failure)))
                    .invoke(() -> meters.rejected(1));
        }
        int half = records.size() / 2;
        return count(records.subList(0, half)).chain(() -> count(records.subList(half, records.size())));
    }

    private static <T> Uni<T> retrying(Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .deferred(work::get)
                .onFailure(failure -> !isPermanent(failure))
                .invoke(failure -> LOG.warnf("Batch not counted; retrying reason=%s", failure))
                .onFailure(failure -> !isPermanent(failure))
                .retry()
                .withBackOff(FIRST_BACKOFF, LONGEST_BACKOFF)
                .indefinitely();
    }

    /** Returns whether the records are at fault: whatever fails while the database and the broker are available. */
    private static boolean isPermanent(Throwable failure) {
        return !Failures.isTransient(failure);
    }

    /** The message of the cause, because failures of blocking calls arrive wrapped. */
    private static String reason(Throwable failure) {
        Throwable cause = failure.getCause() instanceof SQLException sql ? sql : failure;
        return String.valueOf(cause.getMessage());
    }
}
