package com.dryjets.statistics;

import java.util.List;

/**
 * Estimates whose true values differ, such as the rates of several campaigns. A true value is the mean of its group plus an
 * effect with a variance tau squared, which is common to all groups; an estimate adds an error of known variance
 * (DerSimonian and Laird, Meta-analysis in clinical trials, Controlled Clinical Trials 7, 1986).
 */
public final class RandomEffects {

    private static final int MAX_STEPS = 100;
    private static final double PRECISION = 1e-10;

    private final List<Group> groups;
    private final int degreesOfFreedom;

    /** Estimates that have one mean in common. */
    public RandomEffects(List<Estimate> estimates) {
        this(List.of(Group.of(estimates)), estimates.size() - 1);
    }

    private RandomEffects(List<Group> groups, int degreesOfFreedom) {
        this.groups = groups;
        this.degreesOfFreedom = degreesOfFreedom;
    }

    /** Estimates of several groups. What differs between groups does not count. */
    static RandomEffects within(List<List<Estimate>> groups) {
        return new RandomEffects(
                groups.stream().map(Group::of).toList(),
                groups.stream().mapToInt(group -> group.size() - 1).sum());
    }

    /** The number of estimates less the number of means. */
    public int degreesOfFreedom() {
        return degreesOfFreedom;
    }

    /**
     * Estimates tau squared by the method of Paule and Mandel (1982): the value with which Q is what it is expected to be.
     * It needs no assumption about the distribution of the effects, and is among the least biased (Veroniki and others,
     * Research Synthesis Methods 7, 2016).
     */
    public double tauSquared() {
        return tauSquared(degreesOfFreedom);
    }

    /**
     * Returns the value of tau squared with which Q is as given; zero if there is none. With the true value, Q is
     * distributed as chi-squared, so its quantiles bound tau squared (Viechtbauer, Confidence intervals for the amount of
     * heterogeneity in meta-analysis, Statistics in Medicine 26, 2007).
     */
    public double tauSquared(double q) {
        return tauSquared(q, 0);
    }

    /** The same by Newton's method for 1 / Q, which is almost linear, from a value near the result. */
    double tauSquared(double q, double start) {
        double tauSquared = start;
        for (int step = 0; step < MAX_STEPS; step++) {
            Deviations deviations = deviations(tauSquared);
            double excess = deviations.q() - q;
            if (Math.abs(excess) <= PRECISION * q || tauSquared == 0 && excess < 0) {
                break;
            }
            tauSquared = Math.max(0, tauSquared + excess / deviations.slope() * deviations.q() / q);
        }
        return tauSquared;
    }

    /** Cochran's Q: the squared deviations from the means of the groups, each divided by its variance. */
    public double q(double tauSquared) {
        return deviations(tauSquared).q();
    }

    /** The mean of the first group, and its variance if tau squared is known. */
    public Estimate mean(double tauSquared) {
        return groups.getFirst().mean(tauSquared);
    }

    /**
     * The interval of the mean (Hartung 1999; Sidik and Jonkman 2002): the variance is scaled by the observed deviations,
     * but never reduced, and t takes the place of the normal distribution.
     */
    public Interval meanInterval() {
        double tauSquared = tauSquared();
        Estimate mean = mean(tauSquared);
        double scale = Math.max(1, q(tauSquared) / degreesOfFreedom);
        double reach = Significance.quantile(degreesOfFreedom) * Math.sqrt(scale * mean.variance());
        return new Interval(mean.value() - reach, mean.value() + reach);
    }

    /** Returns how much the estimates tell about tau squared: the expected slope of Q. */
    double information(double tauSquared) {
        return groups.stream()
                .mapToDouble(group -> group.information(tauSquared))
                .sum();
    }

    /** The deviations of the first group's estimates from their mean, in standard deviations. */
    double[] standardized(double tauSquared) {
        return groups.getFirst().standardized(tauSquared);
    }

    private Deviations deviations(double tauSquared) {
        double q = 0;
        double slope = 0;
        for (Group group : groups) {
            Deviations deviations = group.deviations(tauSquared);
            q += deviations.q();
            slope += deviations.slope();
        }
        return new Deviations(q, slope);
    }

    /** Q and its derivative with the opposite sign. */
    private record Deviations(double q, double slope) {}

    /** The values of a group and the variances of their errors. Arrays, because campaigns are assessed every few seconds. */
    private record Group(double[] values, double[] variances) {

        static Group of(List<Estimate> estimates) {
            return new Group(
                    estimates.stream().mapToDouble(Estimate::value).toArray(),
                    estimates.stream().mapToDouble(Estimate::variance).toArray());
        }

        Estimate mean(double tauSquared) {
            double weights = 0;
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                double weight = 1 / (variances[i] + tauSquared);
                weights += weight;
                sum += weight * values[i];
            }
            return new Estimate(sum / weights, 1 / weights);
        }

        Deviations deviations(double tauSquared) {
            double mean = mean(tauSquared).value();
            double q = 0;
            double slope = 0;
            for (int i = 0; i < values.length; i++) {
                double weight = 1 / (variances[i] + tauSquared);
                double square = weight * (values[i] - mean) * (values[i] - mean);
                q += square;
                slope += weight * square;
            }
            return new Deviations(q, slope);
        }

        double information(double tauSquared) {
            double weights = 0;
            double squares = 0;
            for (double variance : variances) {
                double weight = 1 / (variance + tauSquared);
                weights += weight;
                squares += weight * weight;
            }
            return weights - squares / weights;
        }

        double[] standardized(double tauSquared) {
            double mean = mean(tauSquared).value();
            double[] standardized = new double[values.length];
            for (int i = 0; i < values.length; i++) {
                standardized[i] = (values[i] - mean) / Math.sqrt(variances[i] + tauSquared);
            }
            return standardized;
        }
    }
}
