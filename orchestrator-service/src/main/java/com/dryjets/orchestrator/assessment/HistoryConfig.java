package com.dryjets.orchestrator.assessment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the history of tenants and campaigns is read. */
@ConfigMapping(prefix = "dryjets.history")
public interface HistoryConfig {

    /** How long an analysis of the history is used, by all replicas. It is about weeks and all campaigns, and new metrics come every second. */
    @WithDefault("10m")
    Duration every();

    /** How many of the latest pieces of each channel are read: enough to find a trait that lifts the response by half. */
    @WithDefault("200")
    int pieces();

    /** How many days of hours are read: each weekday eight times. */
    @WithDefault("56")
    int days();
}
