package com.dryjets.kit.outbox;

import com.dryjets.kit.notification.Notifications;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Publishes what is in the outbox, in order, and removes it once the broker has acknowledged it. If the service dies
 * in between, the events are published again, which their receivers notice by the id.
 *
 * <p>Of several replicas one relays at a time: an advisory lock, held for a batch's transaction, decides which. A
 * notification by the database wakes all of them; the tick is for notifications that got lost.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtext('outbox')) as mine";
    private static final String NEXT = """
            select id, event_id, topic, key, type, tenant, time, traceparent, data
            from outbox order by id limit $1""";
    private static final String REMOVE = "delete from outbox where id = any($1)";

    private final TenantTransaction transactions;
    private final OutboxPublisher publisher;
    private final Notifications notifications;
    private final OutboxConfig config;
    private final String source;

    /** Calls that are to be answered by the drain that is under way, itself included; 0 when none is. */
    private final AtomicInteger calls = new AtomicInteger();

    OutboxRelay(
            TenantTransaction transactions,
            OutboxPublisher publisher,
            Notifications notifications,
            OutboxConfig config,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.transactions = transactions;
        this.publisher = publisher;
        this.notifications = notifications;
        this.config = config;
        this.source = "/" + service;
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

    /** Relays what is there; returns at once. Calls during a run lead to one more run. */
    void wake() {
        if (calls.getAndIncrement() == 0) {
            drain();
        }
    }

    private void drain() {
        int answered = calls.get();
        relayBatch()
                .repeat()
                .until(published -> published < config.batch())
                .collect()
                .last()
                .onFailure()
                .invoke(failure -> LOG.warnf("Outbox not relayed, trying again: %s", failure.getMessage()))
                .onItemOrFailure()
                .invoke(() -> {
                    if (calls.addAndGet(-answered) > 0) {
                        drain();
                    }
                })
                .subscribe()
                .with(done -> {}, failed -> {});
    }

    /** How many events went out; 0 also when another replica is at it. */
    private Uni<Integer> relayBatch() {
        return transactions.sql(
                Tenants.ALL,
                connection -> connection
                        .query(LOCK)
                        .execute()
                        .chain(rows -> rows.iterator().next().getBoolean("mine")
                                ? publishNext(connection)
                                : Uni.createFrom().item(0)));
    }

    private Uni<Integer> publishNext(SqlConnection connection) {
        return connection
                .preparedQuery(NEXT)
                .execute(Tuple.of(config.batch()))
                .map(this::events)
                .chain(events -> events.isEmpty() ? Uni.createFrom().item(0) : publish(connection, events));
    }

    private Uni<Integer> publish(SqlConnection connection, List<OutboxEvent> events) {
        Long[] ids = events.stream().map(OutboxEvent::id).toArray(Long[]::new);
        return publisher
                .publish(events)
                .chain(() -> connection.preparedQuery(REMOVE).execute(Tuple.of(ids)))
                .replaceWith(events.size());
    }

    private List<OutboxEvent> events(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> OutboxEvent.of(row, source))
                .toList();
    }
}
