package com.dryjets.kit.transport;

import com.dryjets.contracts.event.InsightEvent;
import com.dryjets.contracts.event.InsightEvent.FailureDetected;
import com.dryjets.contracts.wire.Envelope;
import com.dryjets.kit.inbox.EventConsumer;
import io.opentelemetry.api.trace.Span;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Writes a row for each event, or fails as the event asks. */
@ApplicationScoped
class Probe {

    static final String FAILS_TWICE = "fails twice";
    static final String FAILS_ALWAYS = "fails always";

    private final EventConsumer events;
    private final Map<String, AtomicInteger> attempts = new ConcurrentHashMap<>();
    private final Map<String, String> traces = new ConcurrentHashMap<>();

    Probe(EventConsumer events) {
        this.events = events;
    }

    int attempts(String failureId) {
        return attempts.getOrDefault(failureId, new AtomicInteger()).get();
    }

    String trace(String failureId) {
        return traces.get(failureId);
    }

    @Incoming("probes")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return events.apply("probes", InsightEvent.class, record, event -> note(event));
    }

    private Uni<Void> note(Envelope<InsightEvent> event) {
        FailureDetected failure = (FailureDetected) event.data();
        String id = failure.failureId().toString();
        int attempt = attempts.computeIfAbsent(id, key -> new AtomicInteger()).incrementAndGet();
        traces.put(id, Span.current().getSpanContext().getTraceId());
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into probe (id, tenant, note) values (gen_random_uuid(), :tenant, :note)")
                        .setParameter("tenant", event.tenant())
                        .setParameter("note", id)
                        .executeUpdate())
                .invoke(() -> fail(failure.problem(), attempt))
                .replaceWithVoid();
    }

    private static void fail(String how, int attempt) {
        if (how.equals(FAILS_TWICE) && attempt <= 2) {
            throw new PgException("deadlock detected", "ERROR", "40P01", "");
        }
        if (how.equals(FAILS_ALWAYS)) {
            throw new IllegalStateException("This never works");
        }
    }
}
