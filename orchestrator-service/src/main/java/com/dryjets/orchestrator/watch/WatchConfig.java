package com.dryjets.orchestrator.watch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How soon a changed campaign is looked at. */
@ConfigMapping(prefix = "dryjets.evaluation")
public interface WatchConfig {

    /** How often due campaigns are asked for; the schedule reads it from the configuration itself. */
    @WithDefault("1s")
    Duration every();

    /** How long changes are gathered before a campaign is looked at; figures come once a second for each channel. */
    @WithDefault("2s")
    Duration settling();
}
