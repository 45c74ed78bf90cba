package com.dryjets.analytics.rollup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often totals go out. */
@ConfigMapping(prefix = "dryjets.performance")
interface PerformanceConfig {

    /** Between two updates of the same totals at least: readers want what is current, not every step to it. */
    @WithDefault("1s")
    Duration atMostEvery();

    /** Between two looks for what is due; short beside the second that totals may wait. */
    @WithDefault("250ms")
    Duration lookEvery();

    /** Totals that one transaction publishes at most. */
    @WithDefault("500")
    int batch();
}
