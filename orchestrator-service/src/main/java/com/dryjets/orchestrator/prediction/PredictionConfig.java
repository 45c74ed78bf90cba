package com.dryjets.orchestrator.prediction;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When predictions are scored, published and learned from. */
@ConfigMapping(prefix = "dryjets.predictions")
public interface PredictionConfig {

    /**
     * How long after a campaign's end its predictions are scored. Networks and shops report the results of a day up to a day
     * later.
     */
    @WithDefault("24h")
    Duration settling();

    /** The change of a probability that is published on the same day. Smaller ones follow from every few clicks. */
    @WithDefault("0.05")
    double publishedChange();

    /** How long after a score the model is fitted again. Goals of a campaign, and campaigns of a month, end together. */
    @WithDefault("10s")
    Duration fitDelay();

    /** How often ended campaigns and outdated models are looked for. */
    @WithDefault("10s")
    Duration every();
}
