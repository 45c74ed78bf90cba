package com.dryjets.kit.stream;

import org.jspecify.annotations.Nullable;

/** An element of an open event stream. */
public sealed interface StreamUpdate {

    /**
     * A change to send to the client.
     *
     * @param id what a client that reconnects sends as {@code Last-Event-ID}
     * @param name the event's name
     * @param json the event's data; null is sent as JSON null
     */
    record Change(String id, String name, @Nullable String json) implements StreamUpdate {}

    /** Keeps a silent connection open; sent as a comment. */
    record Heartbeat() implements StreamUpdate {}

    /** Ends the stream: its subject is gone, or the service is stopping. */
    record End() implements StreamUpdate {}
}
