package com.dryjets.campaign.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.dryjets.campaign.advice.Levelling.Place;
import com.dryjets.campaign.efficiency.ResponseCurve;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LevellingTest {

    /** A channel: its curve, what is the least and the most it may get. */
    record Offer(double a, double b, long least, long most) {

        double revenue(double spend) {
            return new ResponseCurve(a, b, 1, 30, 100, 100).revenue(spend);
        }

        Place place() {
            return new Place(a, b, least, most);
        }
    }

    @ParameterizedTest
    @MethodSource("problems")
    void noOtherDivisionBringsMore(Offer one, Offer two, Offer three, long above) {
        List<Offer> offers = List.of(one, two, three);
        long floor = offers.stream().mapToLong(Offer::least).sum();
        long amount =
                Math.min(floor + above, offers.stream().mapToLong(Offer::most).sum());

        long[] shares =
                Levelling.divide(amount, offers.stream().map(Offer::place).toList());

        assertThat(Arrays.stream(shares).sum()).isEqualTo(amount);
        for (int i = 0; i < shares.length; i++) {
            assertThat(shares[i]).isBetween(offers.get(i).least(), offers.get(i).most());
        }
        // Whole units: the best of all is at most what rounding by a unit can lose away.
        double best = bruteForce(amount, one, two, three);
        double ours = one.revenue(shares[0]) + two.revenue(shares[1]) + three.revenue(shares[2]);
        assertThat(ours).isGreaterThanOrEqualTo(best - 0.01 * Math.abs(best) - 1e-9);
    }

    @Test
    void theMarginalReturnsAreEqualWhereNothingLimits() {
        long[] shares = Levelling.divide(
                100_000_000,
                List.of(
                        new Place(5, 2_000_000, 0, Long.MAX_VALUE / 16),
                        new Place(9, 9_000_000, 0, Long.MAX_VALUE / 16)));

        assertThat(5.0 / (2_000_000 + shares[0])).isCloseTo(9.0 / (9_000_000 + shares[1]), within(1e-14));
    }

    @Test
    void aLargeAmountAddsUpToTheUnit() {
        long amount = 999_999_999_999_999L;

        long[] shares = Levelling.divide(
                amount,
                List.of(
                        new Place(1, 0, 0, Long.MAX_VALUE / 16),
                        new Place(2, 0, 7, Long.MAX_VALUE / 16),
                        new Place(1e-9, 0, 0, Long.MAX_VALUE / 16)));

        assertThat(Arrays.stream(shares).sum()).isEqualTo(amount);
    }

    @Test
    void aPlaceThatCanTakeNoMoreLeavesTheRestToOthers() {
        assertThat(Levelling.divide(100, List.of(new Place(1000, 1, 0, 10), new Place(1, 1, 5, 500))))
                .containsExactly(10, 90);
    }

    static Stream<Arguments> problems() {
        SplittableRandom random = new SplittableRandom(20_261_122);
        return Stream.generate(() -> Arguments.of(offer(random), offer(random), offer(random), random.nextLong(61)))
                .limit(200);
    }

    private static Offer offer(SplittableRandom random) {
        long least = random.nextLong(16);
        return new Offer(random.nextDouble(1, 500), random.nextDouble(0.5, 100), least, least + random.nextLong(41));
    }

    private static double bruteForce(long amount, Offer one, Offer two, Offer three) {
        double best = Double.NEGATIVE_INFINITY;
        for (long first = one.least(); first <= one.most(); first++) {
            for (long second = two.least(); second <= two.most(); second++) {
                long third = amount - first - second;
                if (third >= three.least() && third <= three.most()) {
                    best = Math.max(best, one.revenue(first) + two.revenue(second) + three.revenue(third));
                }
            }
        }
        return best;
    }
}
