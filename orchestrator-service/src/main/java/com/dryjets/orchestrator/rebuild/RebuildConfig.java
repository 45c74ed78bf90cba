package com.dryjets.orchestrator.rebuild;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How projections are rebuilt. */
@ConfigMapping(prefix = "dryjets.rebuild")
public interface RebuildConfig {

    /**
     * How often a replica checks for a requested rebuild; read by the ticker. {@code off} leaves the work to other replicas.
     */
    @WithDefault("5s")
    String every();

    /** Events per transaction: large enough to amortize its cost, small enough to split the batch when an event fails. */
    @WithDefault("500")
    int batch();

    /**
     * How long a replica keeps a rebuild without renewing its lease, as each batch does. Then another replica starts over.
     */
    @WithDefault("1m")
    Duration lease();

    /** How often a rebuild is started before it fails, in case replicas or the database keep crashing. */
    @WithDefault("5")
    int starts();

    /** How often a replica tries to replace the projections while they are in use. */
    @WithDefault("20")
    int switches();
}
