package com.dryjets.analytics.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How open streams behave. */
@ConfigMapping(prefix = "dryjets.stream")
interface StreamConfig {

    /** Between two dashboards at least: more often nobody can read. */
    @WithDefault("1s")
    Duration atMostEvery();

    /** Shorter than the half minute or minute after which proxies close what is silent. */
    @WithDefault("15s")
    Duration heartbeat();
}
