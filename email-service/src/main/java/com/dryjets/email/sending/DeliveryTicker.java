package com.dryjets.email.sending;

import com.dryjets.email.email.EmailRef;
import com.dryjets.kit.work.Backoff;
import com.dryjets.kit.work.IsolatedWork;
import com.dryjets.kit.work.Stopping;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;

/** Keeps workers sending while there is something to send. All emails take turns, batch by batch. */
@ApplicationScoped
class DeliveryTicker {

    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));

    private final IsolatedWork<UUID> work = new IsolatedWork<>("Deliver batch", "emailId", BACKOFF);
    private final BatchService batches;
    private final DeliveryService deliveries;
    private final SendingConfig config;
    private final Stopping stopping;

    DeliveryTicker(BatchService batches, DeliveryService deliveries, SendingConfig config, Stopping stopping) {
        this.batches = batches;
        this.deliveries = deliveries;
        this.config = config;
        this.stopping = stopping;
    }

    /** Ends once all workers have ended; a worker that fails ends alone. */
    @Scheduled(
            every = "1s",
            delayed = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> deliver() {
        return Multi.createFrom()
                .range(0, config.workers())
                .onItem()
                .transformToUni(worker -> work.tick(this::rounds))
                .merge(config.workers())
                .collect()
                .asList()
                .replaceWithVoid();
    }

    /** Repeats rounds until no server answered in one: the next tick is soon enough then. */
    private Uni<Long> rounds() {
        return Uni.createFrom()
                .deferred(() -> batches.sendable(work.backingOff()))
                .chain(this::round)
                .repeat()
                .until(answered -> answered == 0 || stopping.isStopping())
                .collect()
                .last();
    }

    private Uni<Long> round(List<EmailRef> emails) {
        LongAdder answered = new LongAdder();
        return work.each(
                        emails,
                        EmailRef::emailId,
                        email -> deliveries.deliverBatch(email).invoke(answered::add))
                .map(succeeded -> answered.sum());
    }
}
