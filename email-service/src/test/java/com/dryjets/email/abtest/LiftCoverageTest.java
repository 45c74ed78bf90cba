package com.dryjets.email.abtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.abtest.ResultsRepository.HoldoutCounts;
import com.dryjets.statistics.Interval;
import com.dryjets.statistics.Proportion;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However often one looks, the intervals of a test leave the true difference out in five of a hundred tests at most. */
class LiftCoverageTest {

    private static final int TESTS = 400;
    private static final int LOOKS = 100;
    private static final int BETWEEN = 100;
    private static final double MISSES = 0.05;

    private final SplittableRandom random = new SplittableRandom(15);

    /** Shares of tests, and the mean width of their last intervals. */
    private record Coverage(double missed, double bounded, double width) {}

    @ParameterizedTest
    @CsvSource({"0.03, 0", "0.03, 0.3", "0.3, 0", "0.3, -0.2"})
    void liftOfAVariant(double rate, double lift) {
        double alpha = OutcomeRules.alpha(2);

        Coverage coverage = simulate(
                rate,
                rate * (1 + lift),
                lift,
                (first, second) -> new Sample.Rate(second)
                        .lift(new Sample.Rate(first), alpha)
                        .orElse(null));

        assertThat(coverage.missed()).isLessThanOrEqualTo(MISSES);
        assertThat(coverage.bounded()).isGreaterThan(0.99);
        assertThat(coverage.width()).as("the intervals say something").isLessThan(1);
    }

    @ParameterizedTest
    @CsvSource({"0.03, 0", "0.03, 0.01", "0.3, 0.05"})
    void differenceToAHoldoutGroup(double rate, double difference) {
        Coverage coverage = simulate(
                rate,
                rate + difference,
                difference,
                (heldOut, others) -> HoldoutLift.of(
                                "order",
                                Instant.EPOCH,
                                new HoldoutCounts(
                                        (int) heldOut.trials(), (int) heldOut.successes(), (int) others.trials(), (int)
                                                others.successes()),
                                Instant.EPOCH)
                        .interval());

        assertThat(coverage.missed()).isLessThanOrEqualTo(MISSES);
        assertThat(coverage.bounded()).isGreaterThan(0.99);
        assertThat(coverage.width()).as("the intervals say something").isLessThan(0.1);
    }

    /** Recipients respond at two rates, and each look computes an interval that should have the true value. */
    private Coverage simulate(
            double first,
            double second,
            double truth,
            BiFunction<Proportion, Proportion, @Nullable Interval> interval) {
        int missed = 0;
        int bounded = 0;
        double width = 0;
        for (int test = 0; test < TESTS; test++) {
            int[] responses = new int[2];
            boolean misses = false;
            @Nullable Interval last = null;
            for (int look = 1; look <= LOOKS; look++) {
                responses[0] += responses(first);
                responses[1] += responses(second);
                long sent = (long) look * BETWEEN;
                last = interval.apply(new Proportion(responses[0], sent), new Proportion(responses[1], sent));
                misses |= last != null && (truth < last.low() || truth > last.high());
            }
            missed += misses ? 1 : 0;
            bounded += last == null ? 0 : 1;
            width += last == null ? 0 : last.high() - last.low();
        }
        return new Coverage((double) missed / TESTS, (double) bounded / TESTS, width / bounded);
    }

    private int responses(double rate) {
        int responses = 0;
        for (int recipient = 0; recipient < BETWEEN; recipient++) {
            responses += random.nextDouble() < rate ? 1 : 0;
        }
        return responses;
    }
}
