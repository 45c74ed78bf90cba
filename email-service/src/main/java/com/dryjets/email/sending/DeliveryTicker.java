package com.dryjets.email.sending;

import com.dryjets.email.email.EmailRef;
import com.dryjets.kit.work.Backoff;
import com.dryjets.kit.work.IsolatedWork;
import com.dryjets.kit.work.Stopping;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * Keeps workers sending while there is something to send. A free worker takes a batch of the email that the fewest others
 * work on, and the last free one only an email that nobody works on: an email whose server is slow holds up no other.
 */
@ApplicationScoped
class DeliveryTicker {

    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));

    private final IsolatedWork<UUID> work = new IsolatedWork<>("Deliver batch", "emailId", BACKOFF);

    /** How many workers each email has. */
    private final Map<UUID, Integer> active = new ConcurrentHashMap<>();

    private final AtomicInteger running = new AtomicInteger();
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
                .chain(found -> take(found)
                        .map(email -> deliver(email, idle).replaceWith(true))
                        .orElseGet(() -> Uni.createFrom().item(false)));
    }

    private Uni<Integer> deliver(EmailRef email, Set<UUID> idle) {
        LongAdder answered = new LongAdder();
        return work.each(
                        List.of(email),
                        EmailRef::emailId,
                        one -> deliveries.deliverBatch(one).invoke(answered::add))
                .onTermination()
                .invoke(() -> {
                    active.computeIfPresent(email.emailId(), (id, workers) -> workers == 1 ? null : workers - 1);
                    if (answered.sum() == 0) {
                        idle.add(email.emailId());
                    }
                });
    }

    private synchronized Optional<EmailRef> take(List<EmailRef> sendable) {
        List<EmailRef> found = new ArrayList<>(sendable);
        int busy = active.values().stream().mapToInt(Integer::intValue).sum();
        boolean isLast = busy >= config.workers() - 1;
        Optional<EmailRef> taken = found.stream()
                .filter(email -> !isLast || config.workers() == 1 || !active.containsKey(email.emailId()))
                .min(Comparator.comparingInt(email -> active.getOrDefault(email.emailId(), 0)));
        taken.ifPresent(email -> active.merge(email.emailId(), 1, Integer::sum));
        return taken;
    }
}
