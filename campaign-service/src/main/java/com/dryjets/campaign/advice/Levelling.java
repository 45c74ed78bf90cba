package com.dryjets.campaign.advice;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * Divides an amount among places that each take {@code slope · level - offset}, within their bounds, at one common
 * level. Where a place's slope and offset come from a concave curve, the common level is a common marginal return, and
 * so no other division brings more (the condition of Karush, Kuhn and Tucker, which suffices for concave functions).
 */
final class Levelling {

    private static final int MOST_EVALUATIONS = 2000;
    /** Of the level, relatively: as fine as doubles are. */
    private static final double PRECISION = 1e-15;

    /** Of the sum, in minor units: whole units are settled afterwards. */
    private static final double ROUGHLY = 0.1;

    private static final int ORDER = 5;

    private Levelling() {}

    /** What a place takes at a level, in minor units, between least and most. */
    record Place(double slope, double offset, long least, long most) {

        double at(double level) {
            return Math.clamp(slope * level - offset, (double) least, (double) most);
        }
    }

    /**
     * Shares that add up to the amount exactly.
     *
     * @param places whose least amounts together are at most the amount, and whose most amounts at least
     */
    static long[] divide(long amount, List<Place> places) {
        double level = level(amount, places);
        double[] ideal = places.stream().mapToDouble(place -> place.at(level)).toArray();
        return whole(amount, ideal, places);
    }

    private static double level(long amount, List<Place> places) {
        double high = 1;
        while (sum(places, high) < amount && high < Double.MAX_VALUE / 4) {
            high *= 2;
        }
        double low = 0;
        if (sum(places, low) >= amount || sum(places, high) <= amount) {
            return sum(places, low) >= amount ? low : high;
        }
        return new BracketingNthOrderBrentSolver(PRECISION, Double.MIN_NORMAL, ROUGHLY, ORDER)
                .solve(MOST_EVALUATIONS, level -> sum(places, level) - amount, low, high);
    }

    private static double sum(List<Place> places, double level) {
        return places.stream().mapToDouble(place -> place.at(level)).sum();
    }

    /** Largest remainder within the bounds: whole units first, then what is left goes to the largest fractions. */
    private static long[] whole(long amount, double[] ideal, List<Place> places) {
        long[] shares = new long[ideal.length];
        for (int i = 0; i < ideal.length; i++) {
            shares[i] = (long) Math.floor(ideal[i]);
        }
        List<Integer> byRemainder = IntStream.range(0, ideal.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> ideal[i] - Math.floor(ideal[i]))
                        .reversed())
                .toList();
        settle(amount, shares, byRemainder, places);
        return shares;
    }

    private static void settle(long amount, long[] shares, List<Integer> order, List<Place> places) {
        long left = amount
                - IntStream.range(0, shares.length).mapToLong(i -> shares[i]).sum();
        // Doubles hold large amounts only so exactly: what they lost is given or taken back a unit at a time, in turn.
        boolean moved = true;
        while (left != 0 && moved) {
            moved = false;
            for (int i : order) {
                int step = Long.signum(left);
                long next = shares[i] + step;
                if (step != 0
                        && next >= places.get(i).least()
                        && next <= places.get(i).most()) {
                    shares[i] = next;
                    left -= step;
                    moved = true;
                }
            }
        }
    }
}
