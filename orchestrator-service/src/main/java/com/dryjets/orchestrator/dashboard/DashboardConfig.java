package com.dryjets.orchestrator.dashboard;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How dashboards are read. */
@ConfigMapping(prefix = "dryjets.dashboard")
interface DashboardConfig {

    /** The time limit of each part. A part usually takes a few milliseconds; nobody waits longer than this for the rest. */
    @WithDefault("1s")
    Duration partLimit();
}
