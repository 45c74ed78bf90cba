package com.dryjets.analytics.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/** How long records are kept. */
@ConfigMapping(prefix = "dryjets.ingest")
interface RetentionConfig {

    /** Records go when their day is older; what they add up to stays. */
    @WithDefault("760d")
    Duration keep();

    /**
     * Records up to this age are still taken, so theirs are never dropped: one that is sent again could not be told from
     * a new one.
     */
    @WithName("oldest")
    @WithDefault("730d")
    Duration taken();
}
