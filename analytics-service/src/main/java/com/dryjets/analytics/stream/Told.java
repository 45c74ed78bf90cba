package com.dryjets.analytics.stream;

import org.jspecify.annotations.Nullable;

/**
 * What an open stream sends.
 *
 * @param version what a client that reconnects names as the last that it has seen
 * @param json the dashboard; absent in a heartbeat
 */
record Told(long version, @Nullable String json) {

    static final Told HEARTBEAT = new Told(0, null);

    /** After which the stream ends, for the service stops. */
    static final Told END = new Told(-1, null);
}
