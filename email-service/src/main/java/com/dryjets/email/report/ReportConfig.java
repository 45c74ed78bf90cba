package com.dryjets.email.report;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How emails of the platform itself are repeated. */
@ConfigMapping(prefix = "dryjets.reports")
interface ReportConfig {

    /** Until a copy that may have arrived is sent again, doubled each time: a server in trouble may have recovered then. */
    @WithDefault("15m")
    Duration doubtPause();
}
