package com.dryjets.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the outbox relay. */
@ConfigMapping(prefix = "dryjets.outbox")
public interface OutboxConfig {

    /** Most events in one transaction of the relay: enough to fill the producer's batches. */
    @WithDefault("500")
    int batch();

    /**
     * How long the relay waits, once it has published all events, before it looks again. Under load this gathers events
     * into fewer transactions; after a quiet moment an event leaves at once. 0 switches it off.
     */
    @WithDefault("20ms")
    Duration gather();

    /** How often the relay looks without being woken, in case a notification was lost with its connection. */
    @WithDefault("1s")
    Duration every();

    /** How long the broker may take to acknowledge a batch before the relay discards its producer and starts over. */
    @WithDefault("30s")
    Duration acknowledgeWithin();
}
