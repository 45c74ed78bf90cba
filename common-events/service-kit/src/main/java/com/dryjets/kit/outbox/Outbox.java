package com.dryjets.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dryjets.contracts.event.DomainEvent;
import com.dryjets.contracts.event.MetricEvent;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.wire.EventJson;
import com.dryjets.contracts.wire.EventTypes;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes events into the service's database, in the transaction that changes the state, so that neither exists without
 * the other. {@link OutboxRelay} publishes them.
 *
 * <p>Events of one key are published in the order in which they were written, provided that the writer holds the row of
 * the aggregate that the key names. Writing in a Hibernate session flushes it first, which takes that lock.
 */
@ApplicationScoped
public class Outbox {

    /** Leaves room for headers below the broker's default limit of 1 MiB for a record. */
    private static final int LARGEST_EVENT_BYTES = 900_000;

    private final OutboxRepository repository;
    private final Clock clock;

    Outbox(OutboxRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** Writes events in the current Hibernate session, after its pending changes. */
    public Uni<Void> write(String tenant, List<? extends DomainEvent> events) {
        return events.isEmpty() ? Uni.createFrom().voidItem() : repository.insert(rows(tenant, events));
    }

    /** Writes one event in the current Hibernate session. */
    public Uni<Void> write(String tenant, DomainEvent event) {
        return write(tenant, List.of(event));
    }

    /** Writes events in the transaction of a plain connection. */
    public Uni<Void> write(SqlConnection connection, String tenant, List<? extends DomainEvent> events) {
        return events.isEmpty() ? Uni.createFrom().voidItem() : repository.insert(connection, rows(tenant, events));
    }

    private String rows(String tenant, List<? extends DomainEvent> events) {
        String traceparent = traceparent();
        Instant now = clock.instant();
        List<Map<String, Object>> rows = new ArrayList<>(events.size());
        for (DomainEvent event : events) {
            rows.add(row(tenant, event, now, traceparent));
        }
        try {
            return EventJson.mapper().writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Events cannot be written as JSON", e);
        }
    }

    private static Map<String, Object> row(
            String tenant, DomainEvent event, Instant now, @Nullable String traceparent) {
        Map<String, Object> row = new HashMap<>();
        row.put("event_id", idOf(event));
        row.put("topic", event.topic().topicName());
        row.put("key", event.key(tenant));
        row.put("type", EventTypes.typeOf(event.getClass()));
        row.put("tenant", tenant);
        row.put("time", now);
        row.put("traceparent", traceparent);
        row.put("data", data(event));
        return row;
    }

    private static String data(DomainEvent event) {
        String data = EventJson.write(event);
        int bytes = data.getBytes(UTF_8).length;
        if (bytes > LARGEST_EVENT_BYTES) {
            // The broker would refuse it, and every later event would wait behind it forever.
            throw new IllegalArgumentException("%s has %d bytes, more than the %d that an event may have"
                    .formatted(event.getClass().getSimpleName(), bytes, LARGEST_EVENT_BYTES));
        }
        return data;
    }

    private static UUID idOf(DomainEvent event) {
        return event instanceof MetricEvent.MetricRecorded metric ? metric.eventId() : Ids.next();
    }

    private static @Nullable String traceparent() {
        Map<String, String> carrier = new HashMap<>();
        W3CTraceContextPropagator.getInstance().inject(Context.current(), carrier, Map::put);
        return carrier.get("traceparent");
    }
}
