package com.dryjets.contracts.wire;

import static java.util.Objects.requireNonNull;

import com.dryjets.contracts.event.DomainEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event with what every event has: the CloudEvents attributes.
 *
 * @param id unique for the event, the same in every delivery of it
 * @param source the service or system it comes from
 * @param tenant whose event it is
 * @param traceparent W3C trace context of what caused it
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
