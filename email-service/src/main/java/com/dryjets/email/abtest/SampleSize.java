package com.dryjets.email.abtest;

import com.dryjets.statistics.Significance;
import com.dryjets.statistics.TwoProportionTest;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * How many recipients a test needs.
 *
 * @param baseline the rate that is expected of the first variant
 * @param effect how much higher the rate of the best one is, relative to the baseline
 * @param variants how many there are
 * @param power the chance to find the winner if the effect is so large
 * @param falseWinners the share of tests without a difference that have a winner
 * @param perVariant recipients of each variant
 * @param total recipients of all variants
 * @param perVariantSingleLook recipients of each variant if the test were looked at once, at its end; the price of looking
 *     whenever one likes is the difference
 */
public record SampleSize(
        double baseline,
        double effect,
        int variants,
        double power,
        double falseWinners,
        long perVariant,
        long total,
        long perVariantSingleLook) {

    private static final NormalDistribution NORMAL = new NormalDistribution();

    /** More than anybody can send, so that the search ends. */
    private static final long MOST = 1L << 40;

    public static SampleSize of(double baseline, double effect, int variants, double power) {
        double alpha = OutcomeRules.alpha(variants);
        // The winner must beat each of the others; the chances to miss one add up to at most that to miss any.
        double each = 1 - (1 - power) / (variants - 1);
        Rates rates = new Rates(baseline, baseline * (1 + effect));
        double once = NORMAL.inverseCumulativeProbability(1 - alpha / 2);
        long single = Math.max(1, (long) Math.ceil(rates.size(once, each)));
        long anytime = rates.smallest(alpha, each);
        return new SampleSize(
                baseline,
                effect,
                variants,
                power,
                OutcomeRules.FALSE_WINNERS,
                anytime,
                Math.multiplyExact(anytime, (long) variants),
                single);
    }

    /** The true rates of two variants. */
    private record Rates(double low, double high) {

        private double pooled() {
            return (low + high) / 2;
        }

        /**
         * The size of each of two groups for a pooled test of two proportions (Fleiss 1981, without continuity correction; as
         * R's {@code power.prop.test}).
         */
        double size(double critical, double power) {
            double reach = critical * Math.sqrt(2 * pooled() * (1 - pooled()))
                    + NORMAL.inverseCumulativeProbability(power) * Math.sqrt(low * (1 - low) + high * (1 - high));
            return reach * reach / ((high - low) * (high - low));
        }

        /** The smallest size whose own critical value asks for no more recipients. */
        long smallest(double alpha, double power) {
            long enough = 1;
            while (enough < MOST && !suffices(enough, alpha, power)) {
                enough *= 2;
            }
            long tooFew = enough / 2;
            while (enough - tooFew > 1) {
                long middle = (enough + tooFew) / 2;
                if (suffices(middle, alpha, power)) {
                    enough = middle;
                } else {
                    tooFew = middle;
                }
            }
            return enough;
        }

        private boolean suffices(long size, double alpha, double power) {
            double error = Math.sqrt(2 * pooled() * (1 - pooled()) / size);
            double information = Significance.information(error, TwoProportionTest.RELATIVE_SCALE * pooled());
            return size(Significance.anytimeCritical(information, alpha), power) <= size;
        }
    }
}
