package com.dryjets.kit.stream;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Server-sent events: heartbeats, the end of a stream, and resuming by {@code Last-Event-ID}. */
@ApplicationScoped
public class EventStreams {

    /** The id of a client that has seen no event. */
    public static final long NONE_SEEN = -1;

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final JsonWebToken token;
    private final Clock clock;

    EventStreams(JsonWebToken token, Clock clock) {
        this.token = token;
        this.clock = clock;
    }

    /** Reads a numeric {@code Last-Event-ID}. Unknown event ids are ignored. */
    public static long lastSeen(@Nullable String lastEventId) {
        return lastEventId != null && lastEventId.matches("\\d{1,18}") ? Long.parseLong(lastEventId) : NONE_SEEN;
    }

    /**
     * Sends changes with heartbeats between them, until the changes end or the caller's token expires. A token is
     * checked only when the stream opens, so the stream must not outlive it. Call it while serving the request.
     */
    public Multi<OutboundSseEvent> open(Multi<StreamUpdate> changes, Duration heartbeat, Sse sse) {
        Duration lifetime = untilTokenExpires();
        Multi<StreamUpdate> heartbeats = Multi.createFrom()
                .ticks()
                .every(heartbeat)
                .onOverflow()
                .drop()
                .map(tick -> new StreamUpdate.Heartbeat());
        Multi<StreamUpdate> ended = changes.onCompletion().continueWith(new StreamUpdate.End());
        return Multi.createBy()
                .merging()
                .streams(Multi.createFrom().item(new StreamUpdate.Heartbeat()), ended, heartbeats)
                .select()
                .first(update -> !(update instanceof StreamUpdate.End))
                .select()
                .first(lifetime)
                .map(update -> write(update, sse));
    }

    private Duration untilTokenExpires() {
        Duration left = Duration.between(clock.instant(), Instant.ofEpochSecond(token.getExpirationTime()));
        return left.compareTo(SHORTEST) > 0 ? left : SHORTEST;
    }

    private static OutboundSseEvent write(StreamUpdate update, Sse sse) {
        return switch (update) {
            case StreamUpdate.Change change ->
                sse.newEventBuilder()
                        .id(change.id())
                        .name(change.name())
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(change.json() == null ? "null" : change.json())
                        .build();
            case StreamUpdate.Heartbeat beat ->
                sse.newEventBuilder().comment("").build();
            case StreamUpdate.End end -> throw new IllegalStateException("The end of a stream is never sent");
        };
    }
}
