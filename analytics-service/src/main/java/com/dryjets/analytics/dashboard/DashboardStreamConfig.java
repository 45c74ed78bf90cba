package com.dryjets.analytics.dashboard;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How dashboard streams behave. */
@ConfigMapping(prefix = "dryjets.stream")
interface DashboardStreamConfig {

    /** The shortest time between two dashboards: nobody can read faster. */
    @WithDefault("1s")
    Duration atMostEvery();

    /** The time between comments on a silent stream; shorter than the 30 to 60 seconds after which proxies close it. */
    @WithDefault("15s")
    Duration heartbeat();
}
