package com.dryjets.email.suppression;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When repeated soft bounces suppress an address. */
@ConfigMapping(prefix = "dryjets.suppression")
public interface SuppressionConfig {

    /**
     * Soft bounces that suppress an address. A full mailbox is often emptied within days, so a few are forgiven; mailbox
     * providers judge senders by how long they keep on.
     */
    @WithDefault("5")
    int softBounces();

    /** The time in which they have to happen. */
    @WithDefault("30D")
    Duration softBounceWindow();
}
