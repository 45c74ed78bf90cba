package com.dryjets.campaign.optimization;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * Divides an amount into shares of {@code slope · level - offset}, within their bounds, at one common level. If slope and
 * offset come from concave curves, the common level is a common marginal return, so no other division earns more (the
 * Karush–Kuhn–Tucker condition, which is sufficient for concave functions).
 */
final class WaterFilling {

    private static final int MAX_EVALUATIONS = 2000;
    /** Relative to the level: as fine as doubles are. */
    private static final double PRECISION = 1e-15;

    /** In minor units of the sum. Whole units are settled afterwards. */
    private static final double SUM_PRECISION = 0.1;

    private static final int ORDER = 5;

    private WaterFilling() {}

    /** A share as a function of the level, in minor units. */
    record Share(double slope, double offset, long min, long max) {

        double at(double level) {
            return Math.clamp(slope * level - offset, (double) min, (double) max);
        }
    }

    /**
     * The amounts of the shares; they add up to the amount exactly.
     *
     * @param shares the sum of their minimums is at most the amount, the sum of their maximums at least
     */
    static long[] divide(long amount, List<Share> shares) {
        double level = level(amount, shares);
        double[] ideal = shares.stream().mapToDouble(share -> share.at(level)).toArray();
        return whole(amount, ideal, shares);
    }

    private static double level(long amount, List<Share> shares) {
        double high = 1;
        while (sum(shares, high) < amount && high < Double.MAX_VALUE / 4) {
            high *= 2;
        }
        double low = 0;
        if (sum(shares, low) >= amount || sum(shares, high) <= amount) {
            return sum(shares, low) >= amount ? low : high;
        }
        return new BracketingNthOrderBrentSolver(PRECISION, Double.MIN_NORMAL, SUM_PRECISION, ORDER)
                .solve(MAX_EVALUATIONS, level -> sum(shares, level) - amount, low, high);
    }

    private static double sum(List<Share> shares, double level) {
        return shares.stream().mapToDouble(share -> share.at(level)).sum();
    }

    /** The largest remainder method within the bounds: whole units first, the rest to the largest fractions. */
    private static long[] whole(long amount, double[] ideal, List<Share> shares) {
        long[] amounts = new long[ideal.length];
        for (int i = 0; i < ideal.length; i++) {
            amounts[i] = (long) Math.floor(ideal[i]);
        }
        List<Integer> byRemainder = IntStream.range(0, ideal.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> ideal[i] - Math.floor(ideal[i]))
                        .reversed())
                .toList();
        settle(amount, amounts, byRemainder, shares);
        return amounts;
    }

    private static void settle(long amount, long[] amounts, List<Integer> order, List<Share> shares) {
        long left = amount
                - IntStream.range(0, amounts.length).mapToLong(i -> amounts[i]).sum();
        // Doubles are inexact for large amounts, so what they lost is added or removed one unit at a time, in turn.
        boolean moved = true;
        while (left != 0 && moved) {
            moved = false;
            for (int i : order) {
                int step = Long.signum(left);
                long next = amounts[i] + step;
                if (step != 0
                        && next >= shares.get(i).min()
                        && next <= shares.get(i).max()) {
                    amounts[i] = next;
                    left -= step;
                    moved = true;
                }
            }
        }
    }
}
