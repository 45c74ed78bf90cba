package com.dryjets.analytics.ingest;

import com.dryjets.analytics.ingest.DecodedBatch.Refused;
import com.dryjets.common.inbox.DeadLetters;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.unchecked.Unchecked;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecords;
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

    private final MetricDecoder decoder;
    private final Partitions partitions;
    private final IngestRepository repository;
    private final RefusedRecords refusedRecords;
    private final IngestMeters meters;

    IngestService(
            MetricDecoder decoder,
            Partitions partitions,
            IngestRepository repository,
            RefusedRecords refusedRecords,
            IngestMeters meters) {
        this.decoder = decoder;
        this.partitions = partitions;
        this.repository = repository;
        this.refusedRecords = refusedRecords;
        this.meters = meters;
    }

    /** Completes when every record is counted or buried, and so may be acknowledged. */
    Uni<Void> ingest(ConsumerRecords<String, byte[]> records) {
        return Uni.createFrom()
                .item(() -> DecodedBatch.of(records, decoder))
                // Decoding thousands of records would hold up the requests that share the event loop.
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .call(batch -> patiently(() -> partitions.ensure(batch.epochDays())))
                .call(batch -> store(batch.rows()))
                .call(batch -> bury(batch.refused()))
                .replaceWithVoid();
    }

    /** Counts rows whose days have their partitions. */
    Uni<Void> store(List<MetricRow> rows) {
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
                .item(Unchecked.supplier(() -> repository.add(rows)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** Halves a batch that the database refuses until the record that it refuses stands alone. */
    private Uni<Void> isolate(List<MetricRow> rows, Throwable failure) {
        if (rows.size() == 1) {
            return bury(List.of(new Refused(rows.getFirst().source(), failure)));
        }
        int half = rows.size() / 2;
        return store(rows.subList(0, half)).chain(() -> store(rows.subList(half, rows.size())));
    }

    private Uni<Void> bury(List<Refused> refused) {
        return patiently(() -> refusedRecords.bury(refused)).invoke(() -> meters.refused(refused.size()));
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

    /** Whether it is the data's fault: SQLSTATE classes 22 (data exception) and 23 (integrity constraint violation). */
    private static boolean isPoison(Throwable failure) {
        // What a blocking call throws comes wrapped.
        if (failure.getCause() instanceof SQLException sql) {
            String state = String.valueOf(sql.getSQLState());
            return state.startsWith("22") || state.startsWith("23");
        }
        return failure instanceof IllegalArgumentException && DeadLetters.isPermanent(failure);
    }
}
