package com.dryjets.orchestrator.analysis;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.Duration;

/** The thresholds for turning metrics into recommendations. */
@ConfigMapping(prefix = "dryjets.analysis")
public interface AnalysisConfig {

    /**
     * The confidence needed to issue a recommendation. Where nothing differs, 0.95 means one false alarm in twenty for each
     * campaign and kind.
     */
    @WithDefault("0.95")
    double issueConfidence();

    /**
     * The confidence needed to keep a recommendation open. The gap to {@link #issueConfidence()} stops it from appearing and
     * disappearing with every few clicks.
     */
    @WithDefault("0.80")
    double keepConfidence();

    /**
     * The smallest relative difference worth acting on. With a million impressions even one percent is statistically
     * significant.
     */
    @WithDefault("0.10")
    double smallestEffect();

    /**
     * The largest share of a channel's allocation to move at once. Past results say little about spending at a very different
     * level.
     */
    @WithDefault("0.20")
    BigDecimal largestShift();

    /** How many times larger the sample must be before a recommendation on the same subject is renewed or repeated. */
    @WithDefault("2.0")
    double renewalGrowth();

    /**
     * How long a recommendation stays open without new metrics that confirm it. Two weeks cover every weekday twice; what was
     * true of an audience longer ago may no longer be.
     */
    @WithDefault("14d")
    Duration validity();
}
