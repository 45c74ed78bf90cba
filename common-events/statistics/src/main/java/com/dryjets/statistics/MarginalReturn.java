package com.dryjets.statistics;

/**
 * The results of the next unit of a channel's daily spend.
 *
 * @param interval the 95 % interval
 * @param freedom the degrees of freedom that it is estimated with
 */
public record MarginalReturn(double mean, Interval interval, int freedom) {

    public static MarginalReturn of(MixtureEstimate estimate) {
        return new MarginalReturn(estimate.mean(), estimate.interval(), estimate.freedom());
    }

    /** The standard error as its distance from lower values shows it. */
    double errorBelow() {
        return (mean - interval.low()) / Significance.quantile(freedom);
    }

    /** The standard error as its distance from higher values shows it. */
    double errorAbove() {
        return (interval.high() - mean) / Significance.quantile(freedom);
    }
}
