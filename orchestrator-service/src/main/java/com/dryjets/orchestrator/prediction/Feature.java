package com.dryjets.orchestrator.prediction;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a prediction is based on. Each feature is a number that is zero for a campaign exactly on course, and has about the
 * same scale in all campaigns.
 *
 * <p>The shared prior says how much a feature is expected to change the log-odds of success before a tenant has any history:
 * a normal distribution with the mean and standard deviation given here. Pace has the coefficient with which the logistic
 * distribution resembles the normal one (1.7; Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions 2, chapter
 * 23). The others are weak: two standard deviations reach beyond zero.
 */
@Schema(name = "PredictionFeature")
public enum Feature {
    /** How far the result expected at the present pace is from the target, in standard deviations of that expectation. */
    PACE(1.7, 0.35),
    /** How the last week compares with the time before, weighted by the time that is left. */
    MOMENTUM(0.7, 0.4),
    /** The share of the campaign's time that has passed, less a half. */
    TIME_ELAPSED(0, 0.6),
    /** The logarithm of the share of the budget spent in relation to the share of time that has passed. */
    BUDGET_PACE(-0.1, 0.4),
    /** The share of the planned channels that have contributed to the goal, less the usual three quarters. */
    CHANNEL_MIX(0.4, 0.4),
    /** The logarithm of the number of posts and emails in relation to ten. */
    CONTENT_COUNT(0.1, 0.3),
    /** The share of posts and emails still to come, less the share of time that is left. */
    CONTENT_AHEAD(0.4, 0.4),
    /** The logarithm of engagement in the first quarter in relation to the tenant's other campaigns on the same channels. */
    EARLY_ENGAGEMENT(0.3, 0.4);

    private final double priorMean;
    private final double priorDeviation;

    Feature(double priorMean, double priorDeviation) {
        this.priorMean = priorMean;
        this.priorDeviation = priorDeviation;
    }

    double priorMean() {
        return priorMean;
    }

    double priorDeviation() {
        return priorDeviation;
    }
}
