package com.dryjets.email.sending;

import com.dryjets.email.email.EmailRef;
import com.dryjets.kit.work.Backoff;
import com.dryjets.kit.work.IsolatedWork;
import com.dryjets.kit.work.Stopping;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** Keeps workers sending while there is something to send. The tenants and their emails take turns. */
@ApplicationScoped
class DeliveryTicker {

    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));

    /**
     * Without an outcome for so long, a batch hangs. By the timeouts of RFC 5321 a healthy delivery may take an hour, if
     * the server is slow to answer every command of a new session and the final dot.
     */
    private static final Duration LONGEST_DELIVERY = Duration.ofMinutes(90);

    private final IsolatedWork<UUID> work = new IsolatedWork<>("Deliver batch", "emailId", BACKOFF, LONGEST_DELIVERY);

    private final AtomicInteger running = new AtomicInteger();
    private final BatchService batches;
    private final DeliveryService deliveries;
    private final SendingConfig config;
    private final Stopping stopping;
    private final WorkerTurns turns;

    DeliveryTicker(BatchService batches, DeliveryService deliveries, SendingConfig config, Stopping stopping) {
        this.batches = batches;
        this.deliveries = deliveries;
        this.config = config;
        this.stopping = stopping;
        this.turns = new WorkerTurns(config.workers());
    }

    /** Starts workers in place of those that found nothing to do. Waits for none of them: one may be busy for long. */
    @Scheduled(every = "1s", delayed = "2s", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void deliver() {
        while (!stopping.isStopping() && running.get() < config.workers()) {
            running.incrementAndGet();
            work.tick(this::rounds)
                    .onTermination()
                    .invoke(running::decrementAndGet)
                    .subscribe()
                    .with(done -> {});
        }
    }

    /** Repeats until nothing is due, or no server answers: the next tick is soon enough then. */
    private Uni<Integer> rounds() {
        Set<UUID> idle = new HashSet<>();
        return Uni.createFrom()
                .deferred(() -> round(idle))
                .repeat()
                .until(found -> !found || stopping.isStopping())
                .collect()
                .last()
                .replaceWith(0);
    }

    /** Delivers one batch; answers whether there was one to deliver. */
    private Uni<Boolean> round(Set<UUID> idle) {
        Set<UUID> except = new HashSet<>(work.backingOff());
        except.addAll(idle);
        return batches.sendable(except)
                .chain(found -> turns.take(found)
                        .map(email -> deliver(email, idle).replaceWith(true))
                        .orElseGet(() -> Uni.createFrom().item(false)));
    }

    private Uni<Integer> deliver(EmailRef email, Set<UUID> idle) {
        LongAdder answered = new LongAdder();
        return work.each(
                        List.of(email),
                        1,
                        EmailRef::emailId,
                        (one, moved) -> deliveries.deliverBatch(one, moved).invoke(answered::add))
                .onTermination()
                .invoke(() -> {
                    turns.done(email);
                    if (answered.sum() == 0) {
                        idle.add(email.emailId());
                    }
                });
    }
}
