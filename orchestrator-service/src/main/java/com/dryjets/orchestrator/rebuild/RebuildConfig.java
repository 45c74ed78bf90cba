package com.dryjets.orchestrator.rebuild;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How projections are rebuilt. */
@ConfigMapping(prefix = "dryjets.rebuild")
public interface RebuildConfig {

    /** How often a replica looks for a request. The ticker reads it; {@code off} leaves the work to other replicas. */
    @WithDefault("5s")
    String every();

    /** Events applied in one transaction: enough that its cost counts little, and few enough to halve it when one fails. */
    @WithDefault("500")
    int batch();

    /** How long a replica keeps the work without renewal; each batch renews it. Then another one starts over. */
    @WithDefault("1m")
    Duration lease();

    /** How often a replica tries to replace the projections while readers are in the way. */
    @WithDefault("20")
    int switches();
}
