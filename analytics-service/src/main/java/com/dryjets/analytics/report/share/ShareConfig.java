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
     * How long a composed report serves the next readers of its link, so that a popular link costs little and calls a
     * language model at most this often. Whether the link still works is checked for each of them.
     */
    @WithDefault("1m")
    Duration reuseFor();

    /** The PDFs that a replica prints for readers at once: each keeps a processor busy for about a second. */
    @WithDefault("2")
    int printsAtOnce();

    /** How long an expired link stays in the list. */
    @WithDefault("30d")
    Duration listExpiredFor();
}
