package com.dryjets.analytics.report.share;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Where shared reports are read, and how much of the service their readers may use. */
@ConfigMapping(prefix = "dryjets.share")
public interface ShareConfig {

    /** The public base URL at which readers reach this API and the console. */
    String publicUrl();

    /**
     * How long a composed report serves the next readers of its link, so that a popular link costs little. Whether the link
     * still works is checked for each of them.
     */
    @WithDefault("1m")
    Duration reuseFor();

    /** The reports that a replica keeps for the next readers: each takes up to half a megabyte with its PDF. */
    @WithDefault("200")
    long reusedReports();

    /** The links that a replica looks up at once; beyond that, readers are asked to come back. */
    @WithDefault("50")
    int lookupsAtOnce();

    /** The PDFs that a replica prints for readers at once: each keeps a processor busy for about a second. */
    @WithDefault("2")
    int printsAtOnce();

    /** How long an expired link stays in the list. */
    @WithDefault("30d")
    Duration listExpiredFor();
}
