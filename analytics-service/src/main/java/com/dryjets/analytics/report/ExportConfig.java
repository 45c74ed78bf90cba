package com.dryjets.analytics.report;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much of the service exports may use. */
@ConfigMapping(prefix = "dryjets.export")
interface ExportConfig {

    /** The exports of records that a replica runs at once: each holds a connection for as long as its client is slow. */
    @WithDefault("4")
    int atOnce();
}
