package com.dryjets.email.abtest;

import com.dryjets.contracts.marketing.TestOutcome;
import com.dryjets.statistics.Comparison;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Decides what a test has shown. A winner has to pass two tests that answer different questions. Sequentially, it is better
 * than each other variant by a difference that chance explains in five of a hundred tests without one, however often one
 * looks. By the posteriors, it is probably the best, and costs next to nothing if it is not.
 */
public final class OutcomeRules {

    /** The share of tests without a difference that may have a winner. */
    public static final double FALSE_WINNERS = 0.05;

    private static final double LEAST_CHANCE = 0.95;

    /** The expected loss of a winner, relative to its value. */
    private static final double MOST_LOSS = 0.01;

    private OutcomeRules() {}

    /**
     * Returns the level of each comparison of two variants, so that all together keep to {@link #FALSE_WINNERS}. To win
     * falsely, one of the k variants has to beat another that is at least as good, at half the level, as the comparisons are
     * two-sided: k halves of the level.
     */
    public static double alpha(int variants) {
        return 2 * FALSE_WINNERS / variants;
    }

    /** Returns the position of the sample with the highest value. */
    public static int leader(List<Sample> samples) {
        return IntStream.range(0, samples.size())
                .boxed()
                .max(Comparator.comparingDouble((Integer i) -> samples.get(i).value())
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    /**
     * Decides what the samples show.
     *
     * @param samples of the variants that no guardrail has ruled out
     * @param alpha the level of each comparison
     * @param smallestLift the relative difference that would matter
     * @param chances of the samples; they take a while and are asked for only if they can make a difference
     */
    public static TestOutcome decide(
            List<Sample> samples, double alpha, double smallestLift, Supplier<WinChances> chances) {
        int leader = leader(samples);
        List<Comparison> comparisons = IntStream.range(0, samples.size())
                .filter(i -> i != leader)
                .mapToObj(i -> samples.get(leader).comparedWith(samples.get(i)))
                .toList();
        if (comparisons.isEmpty() || comparisons.stream().anyMatch(Comparison::hasInsufficientData)) {
            return TestOutcome.INSUFFICIENT_DATA;
        }
        boolean isBetter = comparisons.stream().allMatch(comparison -> comparison.anytimePValue() <= alpha);
        if (isBetter && isBest(leader, samples, chances.get())) {
            return TestOutcome.WINNER;
        }
        return areAlike(samples, leader, alpha, smallestLift)
                ? TestOutcome.NO_DIFFERENCE
                : TestOutcome.INSUFFICIENT_DATA;
    }

    private static boolean isBest(int leader, List<Sample> samples, WinChances chances) {
        return chances.chances().get(leader) >= LEAST_CHANCE
                && chances.losses().get(leader)
                        <= MOST_LOSS * samples.get(leader).value();
    }

    /** Returns whether no two of the variants that may be the best can differ by as much as would matter. */
    private static boolean areAlike(List<Sample> samples, int leader, double alpha, double smallestLift) {
        List<Sample> best = IntStream.range(0, samples.size())
                .filter(i -> i == leader
                        || samples.get(leader).comparedWith(samples.get(i)).anytimePValue() > alpha)
                .mapToObj(samples::get)
                .toList();
        return best.size() > 1
                && best.stream()
                        .allMatch(one -> best.stream()
                                .allMatch(other -> one == other || isAlike(one, other, alpha, smallestLift)));
    }

    private static boolean isAlike(Sample one, Sample other, double alpha, double smallestLift) {
        return one.lift(other, alpha)
                .map(lift -> lift.high() < smallestLift && lift.low() > -smallestLift)
                .orElse(false);
    }

    /** Returns the variant that leads by what is known: the one whose choice costs least. Empty if all are ruled out. */
    static Optional<Integer> safest(List<VariantEstimate> estimates) {
        return estimates.stream()
                .filter(estimate -> !estimate.ruledOut())
                .min(Comparator.comparingDouble(VariantEstimate::expectedLoss).thenComparing(VariantEstimate::number))
                .map(VariantEstimate::number);
    }
}
