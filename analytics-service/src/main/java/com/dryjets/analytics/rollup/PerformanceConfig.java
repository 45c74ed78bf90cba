package com.dryjets.analytics.rollup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often totals are published. */
@ConfigMapping(prefix = "dryjets.performance")
interface PerformanceConfig {

    /** The shortest time between two updates of the same totals: readers want the current value, not every step. */
    @WithDefault("1s")
    Duration atMostEvery();

    /**
     * The same for the totals of content, for which up to 96 quarters of each changed day are summed: nobody watches one
     * piece by the second.
     */
    @WithDefault("15s")
    Duration contentAtMostEvery();

    /**
     * The same for the totals of hours, which readers compare with what is usual at that hour: a minute of delay does not
     * matter, and each update stays on the topic until it is compacted.
     */
    @WithDefault("60s")
    Duration hoursAtMostEvery();

    /** The maximum number of days of a campaign and channel whose changed hours are published in one transaction. */
    @WithDefault("100")
    int hoursBatch();

    /** The maximum number of pieces whose totals are published in one transaction. */
    @WithDefault("100")
    int contentBatch();

    /** The time between two checks for due totals; short compared to the second that totals may wait. */
    @WithDefault("250ms")
    Duration checkEvery();

    /** The maximum number of totals published in one transaction. */
    @WithDefault("500")
    int batch();
}
