package com.dryjets.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the relay works. */
@ConfigMapping(prefix = "dryjets.outbox")
public interface OutboxConfig {

    /** Events a transaction of the relay publishes at most: large enough to fill the producer's batches. */
    @WithDefault("500")
    int batch();

    /** Looks without being woken, in case a notification was lost with its connection. */
    @WithDefault("1s")
    Duration every();

    /** How long the broker may take to acknowledge a batch before the relay lets go of it and begins anew. */
    @WithDefault("30s")
    Duration acknowledgeWithin();
}
