package com.dryjets.orchestrator.analysis;

import java.math.BigDecimal;
import java.time.Duration;

/** The default thresholds. */
public record DefaultAnalysisConfig() implements AnalysisConfig {

    @Override
    public double issueConfidence() {
        return 0.95;
    }

    @Override
    public double keepConfidence() {
        return 0.80;
    }

    @Override
    public double smallestEffect() {
        return 0.10;
    }

    @Override
    public BigDecimal largestShift() {
        return new BigDecimal("0.20");
    }

    @Override
    public double renewalGrowth() {
        return 2;
    }

    @Override
    public Duration validity() {
        return Duration.ofDays(14);
    }
}
