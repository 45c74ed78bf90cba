package com.dryjets.orchestrator.rules;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;

/** What Ava demands of the figures before she says something. */
@ConfigMapping(prefix = "dryjets.advice")
public interface AdviceConfig {

    /** Advice is issued from this confidence on: one false alarm in twenty campaigns and kinds where nothing differs. */
    @WithDefault("0.95")
    double issueConfidence();

    /** Open advice is taken back below this; the gap keeps it from coming and going with every few clicks. */
    @WithDefault("0.80")
    double keepConfidence();

    /** The least relative difference worth acting on; with a million impressions one per cent is significant too. */
    @WithDefault("0.10")
    double smallestEffect();

    /** The most that is moved from a channel at once: beyond it, what was measured says little about what would come. */
    @WithDefault("0.20")
    BigDecimal largestShift();

    /** How many times the figures must have grown for advice on the same matter to be renewed or repeated. */
    @WithDefault("2.0")
    double renewalGrowth();
}
