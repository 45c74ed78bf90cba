package com.dryjets.analytics.records;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Which records are taken. */
@ConfigMapping(prefix = "dryjets.ingest")
interface LimitsConfig {

    /**
     * Older records are refused. It bounds the number of partitions, and records that old may have been dropped, so
     * that a repeated one could not be told from a new one.
     */
    @WithDefault("730d")
    Duration oldest();

    /** Records from further in the future are refused; it allows for clocks that disagree. */
    @WithDefault("1d")
    Duration newest();
}
