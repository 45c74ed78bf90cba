package com.dryjets.kit.outbox;

import com.dryjets.kit.stream.NotificationRelay;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.Progress;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Publishes the events of the outbox in order and deletes each once the broker has acknowledged it. If the service dies
 * in between, the events are published again, and consumers recognise them by their ids.
 *
 * <p>Only one replica relays at a time: an advisory lock, held for the transaction of a batch, decides which. A database
 * notification wakes all replicas; the tick covers notifications that were lost.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private final TenantTransaction transactions;
    private final OutboxRepository repository;
    private final OutboxPublisher publisher;
    private final NotificationRelay notifications;
    private final OutboxConfig config;

    /** A batch waits 30 s for the broker; beyond this the relay hangs. */
    private final Progress progress = Progress.of("outbox relay", Duration.ofMinutes(3));

    /** Wake-ups that the drain in progress covers, including its own; 0 when none is in progress. */
    private final AtomicInteger wakeUps = new AtomicInteger();

    OutboxRelay(
            TenantTransaction transactions,
            OutboxRepository repository,
            OutboxPublisher publisher,
            NotificationRelay notifications,
            OutboxConfig config) {
        this.transactions = transactions;
        this.repository = repository;
        this.publisher = publisher;
        this.notifications = notifications;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        notifications.listen("outbox", payload -> wake(), this::wake);
    }

    void stop(@Observes ShutdownEvent event) {
        publisher.close();
    }

    @Scheduled(
            every = "${dryjets.outbox.every:1s}",
            delayed = "1s",
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void tick() {
        wake();
    }

    /** Starts a drain and returns at once. Wake-ups during a drain lead to one more. */
    void wake() {
        if (wakeUps.getAndIncrement() == 0) {
            drain();
        }
    }

    private void drain() {
        int covered = wakeUps.get();
        progress.track(this::relayBatch)
                .repeat()
                .whilst(published -> published == config.batch())
                .collect()
                .last()
                .call(this::gather)
                .onFailure()
                .invoke(failure -> LOG.warnf(failure, "Outbox relay failed; retrying on the next wake-up"))
                .onTermination()
                .invoke(() -> {
                    if (wakeUps.addAndGet(-covered) > 0) {
                        drain();
                    }
                })
                .subscribe()
                .with(done -> {}, failed -> {});
    }

    /** Waits for more events after a batch, so that a busy service needs fewer transactions for them. */
    private Uni<Void> gather(int published) {
        Uni<Void> done = Uni.createFrom().voidItem();
        return published == 0 || config.gather().isZero()
                ? done
                : done.onItem().delayIt().by(config.gather());
    }

    /** Publishes one batch and answers its size; 0 also while another replica relays. */
    private Uni<Integer> relayBatch() {
        return transactions.sql(
                Tenants.ALL,
                connection -> repository
                        .tryLock(connection)
                        .chain(acquired -> acquired
                                ? publishNext(connection)
                                : Uni.createFrom().item(0)));
    }

    private Uni<Integer> publishNext(SqlConnection connection) {
        return repository
                .next(connection, config.batch())
                .chain(events -> events.isEmpty() ? Uni.createFrom().item(0) : publish(connection, events));
    }

    private Uni<Integer> publish(SqlConnection connection, List<OutboxEvent> events) {
        return publisher
                .publish(events)
                .chain(() -> repository.remove(connection, events))
                .replaceWith(events.size());
    }
}
