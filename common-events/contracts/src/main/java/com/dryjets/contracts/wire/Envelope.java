package com.dryjets.contracts.wire;

import static java.util.Objects.requireNonNull;

import com.dryjets.contracts.event.DomainEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event with its CloudEvents attributes.
 *
 * @param id unique to the event and the same in every delivery
 * @param source the service or system that published it
 * @param tenant the tenant that the event belongs to
 * @param traceparent W3C trace context of its cause
 */
public record Envelope<E extends DomainEvent>(
        UUID id,
        String source,
        Instant time,
        String tenant,
        @Nullable String traceparent,
        E data) {
    public Envelope {
        requireNonNull(id, "id");
        requireNonNull(source, "source");
        requireNonNull(time, "time");
        requireNonNull(tenant, "tenant");
        requireNonNull(data, "data");
    }
}
