package com.dryjets.orchestrator.overview;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How overview streams behave. */
@ConfigMapping(prefix = "dryjets.stream")
interface OverviewStreamConfig {

    /** The shortest time between two events: nobody can read faster. */
    @WithDefault("1s")
    Duration atMostEvery();

    /** The time between comments on a silent stream; shorter than the 30 to 60 seconds after which proxies close it. */
    @WithDefault("15s")
    Duration heartbeat();
}
