package com.dryjets.orchestrator.rules;

import java.math.BigDecimal;

/** The thresholds as they are unless configured. */
public record Thresholds() implements AdviceConfig {

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
}
