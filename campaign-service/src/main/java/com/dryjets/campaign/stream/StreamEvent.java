package com.dryjets.campaign.stream;

import org.jspecify.annotations.Nullable;

/** What an open stream sends. */
sealed interface StreamEvent {

    /**
     * Something changed.
     *
     * @param id what a client that reconnects names as the last that it has seen
     * @param name status, workflow or spend
     * @param json how it is now
     */
    record Told(String id, String name, @Nullable String json) implements StreamEvent {}

    /** Nothing did, but the stream is there. */
    record Heartbeat() implements StreamEvent {}

    /** The campaign is gone, or the service stops: the stream ends. */
    record End() implements StreamEvent {}
}
