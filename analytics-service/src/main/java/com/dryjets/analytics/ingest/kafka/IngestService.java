package com.dryjets.analytics.ingest.kafka;

import com.dryjets.analytics.ingest.kafka.MetricBatch.Rejected;
import com.dryjets.analytics.record.MetricRecord;
import com.dryjets.analytics.record.Partitions;
import com.dryjets.kit.work.Failures;
import com.dryjets.kit.work.Progress;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.unchecked.Unchecked;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Counts each record of a batch once. Transient failures (database down, lock conflict) are retried until they pass; a
 * record that can never be stored goes to the dead letters, and the rest of its batch counts.
 */
@ApplicationScoped
class IngestService {

    private static final Logger LOG = Logger.getLogger(IngestService.class);
    private static final Duration FIRST_BACKOFF = Duration.ofMillis(100);
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(5);

    /** A batch is stored within seconds, and dead letters within the broker's timeout; minutes mean that it hangs. */
    private static final Duration ATTEMPT_LIMIT = Duration.ofMinutes(5);

    private final Partitions partitions;
    private final AmountCheck amounts;
    private final MetricStore store;
    private final DeadLetterSender deadLetters;
    private final IngestMeters meters;
    private final Progress progress = Progress.of("metric ingest", ATTEMPT_LIMIT);

    IngestService(
            Partitions partitions,
            AmountCheck amounts,
            MetricStore store,
            DeadLetterSender deadLetters,
            IngestMeters meters) {
        this.partitions = partitions;
        this.amounts = amounts;
        this.store = store;
        this.deadLetters = deadLetters;
        this.meters = meters;
    }

    /** Completes when every record of the batch is counted or in the dead letters. */
    Uni<Void> count(MetricBatch batch) {
        return retrying(() -> partitions.ensure(batch.epochDays()))
                .chain(() -> retrying(() -> amounts.check(batch.records())))
                .chain(checked -> count(checked.accepted()).chain(() -> reject(batch.rejected(checked.refused()))));
    }

    private Uni<Void> reject(List<Rejected> rejected) {
        return retrying(() -> deadLetters.send(rejected)).invoke(() -> meters.rejected(rejected.size()));
    }

    /** Counts records whose days have partitions. */
    Uni<Void> count(List<MetricRecord> records) {
        if (records.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return retrying(() -> add(records), failure -> !isPermanent(failure))
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

    /** Retries whatever fails: partitions and dead letters do not depend on what a record holds. */
    private <T> Uni<T> retrying(Supplier<Uni<T>> work) {
        return retrying(work, failure -> true);
    }

    private <T> Uni<T> retrying(Supplier<Uni<T>> work, Predicate<Throwable> isTransient) {
        return progress.track(work)
                .onFailure(isTransient)
                .invoke(failure -> LOG.warnf("Batch not counted; retrying reason=%s", failure))
                .onFailure(isTransient)
                .retry()
                .withBackOff(FIRST_BACKOFF, LONGEST_BACKOFF)
                .indefinitely();
    }

    /**
     * Returns whether the records are at fault: SQLSTATE classes 22 (data exception) and 23 (integrity constraint
     * violation), or an exception of our own code. Whatever the database, its pool or the JVM reports besides can pass.
     */
    private static boolean isPermanent(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = String.valueOf(sql.getSQLState());
                return state.startsWith("22") || state.startsWith("23");
            }
            if (Failures.isOfTheMachine(cause)) {
                return false;
            }
        }
        return true;
    }

    /** The message of the cause, because failures of blocking calls arrive wrapped. */
    private static String reason(Throwable failure) {
        Throwable cause = failure.getCause() instanceof SQLException sql ? sql : failure;
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }
}
