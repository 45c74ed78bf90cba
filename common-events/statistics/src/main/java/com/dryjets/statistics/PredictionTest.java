package com.dryjets.statistics;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * Tests whether the rate of one more unit, such as a campaign, is unlike those of the others. Each unit has a true rate of its
 * own, so however many trials it has, it is one observation of how much units vary, and its rate is compared with the
 * interval in which that of another unit is predicted (Higgins, Thompson, Spiegelhalter, A re-evaluation of random-effects
 * meta-analysis, Journal of the Royal Statistical Society A 172, 2009).
 *
 * <p>Few or small units hardly tell how much they vary. Therefore p is the mean of the p-values for all values of tau
 * squared, weighted by what Q says about them (a generalized p-value: Tsui and Weerahandi 1989; Iyer, Wang, Mathew, Models and
 * confidence intervals for true values in interlaboratory trials, Journal of the American Statistical Association 99, 2004).
 * Without errors this is the t test.
 *
 * <p>However often the growing unit is looked at, its true rate stays the same. Only the error of its own rate changes, so
 * repeated looks are allowed for in that error, with {@link #LOOKS} of alpha.
 */
public final class PredictionTest implements Comparison {

    private static final double LOOKS = 0.2;

    // Chi-squared in equal steps of its logarithm, from 12 standard deviations below its mode to 5 above it.
    private static final int NODES = 48;
    private static final double BELOW = 12;
    private static final double ABOVE = 5;

    private static final int BISECTIONS = 24;
    private static final double SMALLEST_P = 1e-12;

    private final Proportion own;
    private final Dispersion ownDispersion;
    private final Proportion all;
    private final RandomEffects others;
    private final double tauSquared;
    private final Estimate mean;
    private final double[] weights = new double[NODES];
    private final double[] means = new double[NODES];
    private final double[] deviations = new double[NODES];

    /**
     * Compares one unit with others.
     *
     * @param ownDispersion of the rate of the unit between its own parts
     * @param others at least two
     */
    public PredictionTest(Proportion own, Dispersion ownDispersion, List<Proportion> others) {
        this.own = own;
        this.ownDispersion = ownDispersion;
        all = others.stream().reduce(Proportion::plus).orElseThrow();
        // Without any success, or nothing else, the rate would seem to be certain.
        double rate = (all.successes() + 0.5) / (all.trials() + 1);
        this.others = new RandomEffects(others.stream()
                .map(unit -> new Estimate(unit.rate(), unit.variance(rate) / unit.trials()))
                .toList());
        tauSquared = this.others.tauSquared();
        mean = this.others.mean(tauSquared);
        integrate();
    }

    private void integrate() {
        int degreesOfFreedom = others.degreesOfFreedom();
        double deviation = Math.sqrt(2.0 / degreesOfFreedom);
        double step = deviation * (BELOW + ABOVE) / (NODES - 1);
        double variance = 0;
        for (int node = 0; node < NODES; node++) {
            double logarithm = deviation * ABOVE - node * step;
            // The density of the logarithm of chi-squared, relative to that of its mode.
            weights[node] = Math.exp(degreesOfFreedom / 2.0 * (logarithm - Math.expm1(logarithm)));
            variance = others.tauSquared(degreesOfFreedom * Math.exp(logarithm), variance);
            means[node] = others.mean(variance).value();
            deviations[node] = Math.sqrt(variance + others.mean(variance).variance());
        }
        double sum = DoubleStream.of(weights).sum();
        for (int node = 0; node < NODES; node++) {
            weights[node] /= sum;
        }
    }

    /** All other units together, as far as they were counted. */
    public Proportion others() {
        return all;
    }

    @Override
    public double first() {
        return own.rate();
    }

    /** The mean rate of the other units, whatever their size. */
    @Override
    public double second() {
        return mean.value();
    }

    @Override
    public Interval firstInterval() {
        return own.interval(ownDispersion);
    }

    @Override
    public Interval secondInterval() {
        return others.meanInterval();
    }

    /** The interval in which the true rate of another such unit is predicted. */
    public Interval prediction() {
        return new Interval(bound(0), bound(1));
    }

    /** The last predicted rate on the way from the mean to a limit. */
    private double bound(double limit) {
        double predicted = second();
        double unlikely = limit;
        for (int i = 0; i < BISECTIONS; i++) {
            double rate = (predicted + unlikely) / 2;
            double p = average(node -> Significance.twoSided((rate - means[node]) / deviations[node]));
            if (p > 1 - Interval.LEVEL) {
                predicted = rate;
            } else {
                unlikely = rate;
            }
        }
        return predicted;
    }

    @Override
    public double pValue() {
        double error = ownError();
        return average(node -> Significance.twoSided((first() - means[node]) / Math.hypot(deviations[node], error)));
    }

    /** The smallest alpha at which a rate is rejected that is as far from the prediction as its own error allows. */
    @Override
    public double anytimePValue() {
        if (!isRejected(1)) {
            return 1;
        }
        double rejected = 0;
        double kept = Math.log(SMALLEST_P);
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (rejected + kept) / 2;
            if (isRejected(Math.exp(middle))) {
                rejected = middle;
            } else {
                kept = middle;
            }
        }
        return Math.exp(rejected);
    }

    private boolean isRejected(double alpha) {
        double reach = ownError()
                * Significance.anytimeCritical(information(), LOOKS * alpha, ownDispersion.degreesOfFreedom());
        double p = average(node -> {
            double distance = Math.abs(first() - means[node]) - reach;
            return distance > 0 ? Significance.twoSided(distance / deviations[node]) : 1;
        });
        return p <= (1 - LOOKS) * alpha;
    }

    private double average(IntToDoubleFunction value) {
        double sum = 0;
        for (int node = 0; node < NODES; node++) {
            sum += weights[node] * value.applyAsDouble(node);
        }
        return sum;
    }

    private double ownError() {
        return Math.sqrt(own.variance(second()) / own.trials() * ownDispersion.factor());
    }

    /** How much is known about the unit's own rate, which alone becomes more certain with each look. */
    @Override
    public double information() {
        return Significance.information(ownError(), scale());
    }

    @Override
    public double standardError() {
        return Math.hypot(Math.sqrt(tauSquared + mean.variance()), ownError());
    }

    @Override
    public double degreesOfFreedom() {
        return others.degreesOfFreedom();
    }

    @Override
    public double scale() {
        return TwoProportionTest.RELATIVE_SCALE * second();
    }

    @Override
    public double dispersion() {
        double independent = own.variance(second()) * (1.0 / own.trials() + 1.0 / all.trials());
        return Math.max(1, standardError() * standardError() / independent);
    }

    @Override
    public boolean hasInsufficientData() {
        return own.trials() * Math.min(second(), 1 - second()) < TwoProportionTest.MIN_EXPECTED;
    }

    @Override
    public long sampleSize() {
        return own.trials() + all.trials();
    }

    @Override
    public String method() {
        return "prediction interval of a random-effects model";
    }
}
