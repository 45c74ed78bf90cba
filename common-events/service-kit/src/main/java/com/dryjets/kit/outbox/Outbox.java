package com.dryjets.kit.outbox;

import com.dryjets.contracts.event.DomainEvent;
import com.dryjets.contracts.event.MetricEvent;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.wire.EventJson;
import com.dryjets.contracts.wire.EventTypes;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
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
 * Where a service leaves its events: in its database, in the transaction that changes the state, so that there is
 * never one without the other. {@link OutboxRelay} publishes them.
 *
 * <p>Events of one key leave in the order in which they were written, as long as whoever writes holds the row of the
 * thing that the key names; writing in a Hibernate session flushes it first, which takes that lock.
 */
@ApplicationScoped
public class Outbox {

    private static final int LARGEST_EVENT = 900_000;

    private static final String INSERT = """
            insert into outbox (event_id, topic, key, type, tenant, time, traceparent, data)
            select event_id, topic, key, type, tenant, time, traceparent, data
            from rows from (jsonb_to_recordset(cast(cast(%s as text) as jsonb)) as (event_id uuid, topic text, key text,
                type text, tenant text, time timestamptz, traceparent text, data text)) with ordinality
            order by ordinality""";

    private final Clock clock;

    Outbox(Clock clock) {
        this.clock = clock;
    }

    /** Writes events in the current Hibernate session, after what was changed in it. */
    public Uni<Void> write(String tenant, List<? extends DomainEvent> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String rows = rows(tenant, events);
        return Panache.getSession()
                .call(session -> session.flush())
                .chain(session -> session.createNativeQuery(INSERT.formatted(":rows"))
                        .setParameter("rows", rows)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Writes one event in the current Hibernate session. */
    public Uni<Void> write(String tenant, DomainEvent event) {
        return write(tenant, List.of(event));
    }

    /** Writes events in the transaction of a plain connection. */
    public Uni<Void> write(SqlConnection connection, String tenant, List<? extends DomainEvent> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return connection
                .preparedQuery(INSERT.formatted("$1"))
                .execute(Tuple.of(rows(tenant, events)))
                .replaceWithVoid();
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
            throw new IllegalArgumentException("Events are not writable as JSON", e);
        }
    }

    private static Map<String, Object> row(
            String tenant, DomainEvent event, Instant now, @Nullable String traceparent) {
        String data = EventJson.write(event);
        if (data.length() > LARGEST_EVENT) {
            // The broker would refuse it, and every event behind it would wait for ever.
            throw new IllegalArgumentException(
                    event.getClass().getSimpleName() + " is too large for a record: " + data.length());
        }
        Map<String, Object> row = new HashMap<>();
        row.put("event_id", idOf(event));
        row.put("topic", event.topic().topicName());
        row.put("key", event.key());
        row.put("type", EventTypes.typeOf(event.getClass()));
        row.put("tenant", tenant);
        row.put("time", now);
        row.put("traceparent", traceparent);
        row.put("data", data);
        return row;
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
