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
     * How long the relay waits after a batch before it takes the next. Under load this gathers events into fewer
     * transactions; an event that comes when none is waiting leaves at once.
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
