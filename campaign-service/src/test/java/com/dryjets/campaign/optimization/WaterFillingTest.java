package com.dryjets.campaign.optimization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.dryjets.campaign.optimization.WaterFilling.Share;
import com.dryjets.statistics.ResponseCurve;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WaterFillingTest {

    /** A channel with its curve and bounds. */
    record Offer(double a, double b, long min, long max) {

        double revenue(double spend) {
            return new ResponseCurve(a, b, 1, 30, 100, 100).results(spend);
        }

        Share share() {
            return new Share(a, b, min, max);
        }
    }

    @ParameterizedTest
    @MethodSource("problems")
    void noOtherDivisionEarnsMore(Offer one, Offer two, Offer three, long above) {
        List<Offer> offers = List.of(one, two, three);
        long floor = offers.stream().mapToLong(Offer::min).sum();
        long amount =
                Math.min(floor + above, offers.stream().mapToLong(Offer::max).sum());

        long[] shares =
                WaterFilling.divide(amount, offers.stream().map(Offer::share).toList());

        assertThat(Arrays.stream(shares).sum()).isEqualTo(amount);
        for (int i = 0; i < shares.length; i++) {
            assertThat(shares[i]).isBetween(offers.get(i).min(), offers.get(i).max());
        }
        // Rounding to whole units may lose a little.
        double best = bruteForce(amount, one, two, three);
        double actual = one.revenue(shares[0]) + two.revenue(shares[1]) + three.revenue(shares[2]);
        assertThat(actual).isGreaterThanOrEqualTo(best - 0.01 * Math.abs(best) - 1e-9);
    }

    @Test
    void equalizesMarginalReturnsWithoutLimits() {
        long[] shares = WaterFilling.divide(
                100_000_000,
                List.of(
                        new Share(5, 2_000_000, 0, Long.MAX_VALUE / 16),
                        new Share(9, 9_000_000, 0, Long.MAX_VALUE / 16)));

        assertThat(5.0 / (2_000_000 + shares[0])).isCloseTo(9.0 / (9_000_000 + shares[1]), within(1e-14));
    }

    @Test
    void largeAmountAddsUpExactly() {
        long amount = 999_999_999_999_999L;

        long[] shares = WaterFilling.divide(
                amount,
                List.of(
                        new Share(1, 0, 0, Long.MAX_VALUE / 16),
                        new Share(2, 0, 7, Long.MAX_VALUE / 16),
                        new Share(1e-9, 0, 0, Long.MAX_VALUE / 16)));

        assertThat(Arrays.stream(shares).sum()).isEqualTo(amount);
    }

    @Test
    void cappedShareLeavesRestToOthers() {
        assertThat(WaterFilling.divide(100, List.of(new Share(1000, 1, 0, 10), new Share(1, 1, 5, 500))))
                .containsExactly(10, 90);
    }

    static Stream<Arguments> problems() {
        SplittableRandom random = new SplittableRandom(20_261_122);
        return Stream.generate(() -> Arguments.of(offer(random), offer(random), offer(random), random.nextLong(61)))
                .limit(200);
    }

    private static Offer offer(SplittableRandom random) {
        long min = random.nextLong(16);
        return new Offer(random.nextDouble(1, 500), random.nextDouble(0.5, 100), min, min + random.nextLong(41));
    }

    private static double bruteForce(long amount, Offer one, Offer two, Offer three) {
        double best = Double.NEGATIVE_INFINITY;
        for (long first = one.min(); first <= one.max(); first++) {
            for (long second = two.min(); second <= two.max(); second++) {
                long third = amount - first - second;
                if (third >= three.min() && third <= three.max()) {
                    best = Math.max(best, one.revenue(first) + two.revenue(second) + three.revenue(third));
                }
            }
        }
        return best;
    }
}
