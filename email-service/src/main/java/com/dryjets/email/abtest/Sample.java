package com.dryjets.email.abtest;

import com.dryjets.statistics.Comparison;
import com.dryjets.statistics.Interval;
import com.dryjets.statistics.Mean;
import com.dryjets.statistics.Proportion;
import com.dryjets.statistics.RelativeDifference;
import com.dryjets.statistics.Significance;
import com.dryjets.statistics.TwoMeanTest;
import com.dryjets.statistics.TwoProportionTest;
import java.util.Optional;
import org.hipparchus.distribution.RealDistribution;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;

/** The metric of one variant, as far as its recipients show it. */
public sealed interface Sample {

    /** The metric by email. */
    double value();

    /** The variance of the value. */
    double variance();

    /** The interval of a single look. */
    Interval interval();

    /** What is to be believed of the true value. */
    RealDistribution posterior();

    /** Compares it with another sample of the same metric. */
    Comparison comparedWith(Sample other);

    /**
     * Returns how much higher its true value may be, relative to the other's. Valid at all looks together.
     *
     * @return empty as long as nothing bounds it, such as for a sample in which nobody or everybody did something: its
     *     variance is unknown, not zero
     */
    default Optional<Interval> lift(Sample other, double alpha) {
        if (variance() == 0 || other.variance() == 0) {
            return Optional.empty();
        }
        double critical = Significance.anytimeCritical(comparedWith(other).information(), alpha);
        return RelativeDifference.interval(value(), variance(), other.value(), other.variance(), critical);
    }

    /** Returns the sample of a variant that has at least one recipient to compare. */
    static Sample of(TestMetric metric, VariantCounts counts) {
        return metric == TestMetric.REVENUE
                ? new Revenue(new Mean(
                        counts.compared(),
                        Math.min(counts.paying(), counts.compared()),
                        counts.revenue().doubleValue(),
                        counts.revenueSquares()))
                : new Rate(new Proportion(Math.min(counts.successes(metric), counts.compared()), counts.compared()));
    }

    /**
     * Recipients who did something. With a flat prior, the posterior of their rate is a beta distribution.
     *
     * @param counted of those who are compared
     */
    record Rate(Proportion counted) implements Sample {

        @Override
        public double value() {
            return counted.rate();
        }

        @Override
        public double variance() {
            return value() * (1 - value()) / counted.trials();
        }

        @Override
        public Interval interval() {
            return counted.wilson();
        }

        @Override
        public RealDistribution posterior() {
            return new BetaDistribution(1.0 + counted.successes(), 1.0 + counted.trials() - counted.successes());
        }

        @Override
        public Comparison comparedWith(Sample other) {
            return new TwoProportionTest(counted, ((Rate) other).counted);
        }
    }

    /**
     * Revenue by recipient, most of whom bring none. The mean of many recipients is normal whatever the amounts look like,
     * and its posterior with a flat prior is normal as well. This needs some orders: {@link TwoMeanTest} says how many.
     *
     * @param mean of those who are compared
     */
    record Revenue(Mean mean) implements Sample {

        /** Stands for no variance at all, such as that of nobody's revenue. */
        private static final double TINY = 1e-9;

        @Override
        public double value() {
            return mean.value();
        }

        @Override
        public double variance() {
            return mean.variance();
        }

        @Override
        public Interval interval() {
            return mean.interval();
        }

        @Override
        public RealDistribution posterior() {
            return new NormalDistribution(value(), Math.max(TINY, Math.sqrt(variance())));
        }

        @Override
        public Comparison comparedWith(Sample other) {
            return new TwoMeanTest(mean, ((Revenue) other).mean);
        }
    }
}
