package com.dryjets.analytics.ingest;

import com.dryjets.analytics.partition.Partitions;
import com.dryjets.analytics.records.MetricRow;
import com.dryjets.analytics.store.MetricStore;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.unchecked.Unchecked;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.BufferOverflowException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Counts a batch of records, each once. What passes by itself (a database that is away, a lock) is tried until it
 * works; a record that would fail for ever goes to the dead letters, and the rest of its batch counts.
 */
@ApplicationScoped
class IngestService {

    private static final Logger LOG = Logger.getLogger(IngestService.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Partitions partitions;
    private final MetricStore store;
    private final RefusedRecords refusedRecords;
    private final IngestMeters meters;

    IngestService(Partitions partitions, MetricStore store, RefusedRecords refusedRecords, IngestMeters meters) {
        this.partitions = partitions;
        this.store = store;
        this.refusedRecords = refusedRecords;
        this.meters = meters;
    }

    /** Completes when every record of the batch is counted or buried. */
    Uni<Void> count(MetricBatch batch) {
        return patiently(() -> partitions.ensure(batch.epochDays()))
                .chain(() -> count(batch.rows()))
                .chain(() -> patiently(() -> refusedRecords.bury(batch.refused())))
                .invoke(() -> meters.refused(batch.refused().size()));
    }

    /** Counts rows whose days have their partitions. */
    Uni<Void> count(List<MetricRow> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return patiently(() -> add(rows))
                .invoke(counted -> meters.stored(counted, rows.size() - counted))
                .replaceWithVoid()
                .onFailure(IngestService::isPoison)
                .recoverWithUni(failure -> isolate(rows, failure));
    }

    private Uni<Long> add(List<MetricRow> rows) {
        return Uni.createFrom()
                .item(Unchecked.supplier(() -> store.add(rows)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** Halves a batch that the database refuses until the record that it refuses stands alone. */
    private Uni<Void> isolate(List<MetricRow> rows, Throwable failure) {
        if (rows.size() == 1) {
            return patiently(() -> refusedRecords.bury(rows.getFirst(), reason(failure)))
                    .invoke(() -> meters.refused(1));
        }
        int half = rows.size() / 2;
        return count(rows.subList(0, half)).chain(() -> count(rows.subList(half, rows.size())));
    }

    private static <T> Uni<T> patiently(Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .deferred(work::get)
                .onFailure(failure -> !isPoison(failure))
                .invoke(failure -> LOG.warnf("Trying again: %s", failure.getMessage()))
                .onFailure(failure -> !isPoison(failure))
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }

    /**
     * Whether it is the data's fault: SQLSTATE classes 22 (data exception) and 23 (integrity constraint violation), or a
     * value that can't be written.
     */
    private static boolean isPoison(Throwable failure) {
        if (failure.getCause() instanceof SQLException sql) {
            String state = String.valueOf(sql.getSQLState());
            return state.startsWith("22") || state.startsWith("23");
        }
        return failure instanceof IllegalArgumentException || failure instanceof BufferOverflowException;
    }

    /** Without what wraps it: what a blocking call throws comes wrapped. */
    private static String reason(Throwable failure) {
        Throwable cause = failure.getCause() instanceof SQLException sql ? sql : failure;
        return String.valueOf(cause.getMessage());
    }
}
