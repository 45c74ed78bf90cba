package com.dryjets.analytics.export;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much of the service exports may take. */
@ConfigMapping(prefix = "dryjets.export")
interface ExportConfig {

    /** Exports of records that run at once in a replica: each holds a connection for as long as its receiver is slow. */
    @WithDefault("4")
    int atOnce();
}
