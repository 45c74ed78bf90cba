package com.dryjets.statistics;

import java.util.List;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * An estimate under each of several assumptions, weighted by how likely these are.
 *
 * @param parts the weights add up to one
 * @param freedom the degrees of freedom of every part's standard error
 */
public record MixtureEstimate(List<Part> parts, int freedom) {

    private static final double TAIL = (1 - Interval.LEVEL) / 2;
    private static final int MAX_EVALUATIONS = 200;
    private static final double RELATIVE_ACCURACY = 1e-9;
    private static final int ORDER = 5;

    public MixtureEstimate {
        parts = List.copyOf(parts);
    }

    /** The estimate under one assumption, with its standard error. */
    public record Part(double mean, double error, double weight) {}

    /** The same, by a factor above zero: of so many days, for example. */
    public MixtureEstimate times(double factor) {
        return new MixtureEstimate(
                parts.stream()
                        .map(part -> new Part(factor * part.mean(), factor * part.error(), part.weight()))
                        .toList(),
                freedom);
    }

    public double mean() {
        return parts.stream().mapToDouble(part -> part.weight() * part.mean()).sum();
    }

    /** Returns whether zero is below the 95 % interval. */
    boolean isPositive() {
        return below(0, new TDistribution(freedom)) < TAIL;
    }

    /** The 95 % interval. */
    public Interval interval() {
        TDistribution student = new TDistribution(freedom);
        return new Interval(quantile(TAIL, student), quantile(1 - TAIL, student));
    }

    /**
     * The 95 % interval of the sum of independent estimates, from the interval of each: the method of variance estimates
     * recovery (Zou and Donner 2008), which keeps the skew.
     */
    public static Interval intervalOfSum(List<MixtureEstimate> estimates) {
        double sum = 0;
        double below = 0;
        double above = 0;
        for (MixtureEstimate estimate : estimates) {
            double mean = estimate.mean();
            Interval interval = estimate.interval();
            sum += mean;
            below = Math.hypot(below, mean - interval.low());
            above = Math.hypot(above, interval.high() - mean);
        }
        return new Interval(sum - below, sum + above);
    }

    /** The quantile of a mixture is between those of its parts. */
    private double quantile(double share, TDistribution student) {
        double reach = student.inverseCumulativeProbability(share);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Part part : parts) {
            double own = part.mean() + reach * part.error();
            low = Math.min(low, own);
            high = Math.max(high, own);
        }
        double accuracy = RELATIVE_ACCURACY * Math.max(Math.abs(low), Math.abs(high));
        if (high - low <= accuracy) {
            return (low + high) / 2;
        }
        UnivariateFunction beyond = value -> below(value, student) - share;
        double atLow = beyond.value(low);
        double atHigh = beyond.value(high);
        return atLow >= 0 || atHigh <= 0
                ? atLow >= 0 ? low : high
                : new BracketingNthOrderBrentSolver(RELATIVE_ACCURACY, accuracy, ORDER)
                        .solve(MAX_EVALUATIONS, beyond, low, high);
    }

    private double below(double value, TDistribution student) {
        double sum = 0;
        for (Part part : parts) {
            sum += part.weight()
                    * (part.error() == 0
                            ? value < part.mean() ? 0 : 1
                            : student.cumulativeProbability((value - part.mean()) / part.error()));
        }
        return sum;
    }
}
