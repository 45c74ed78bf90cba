package com.dryjets.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SignificanceTest {

    private static final int EXPERIMENTS = 1000;
    private static final int LOOKS = 100;
    private static final int TRIALS_PER_LOOK = 250;
    private static final double RATE = 0.05;

    @Test
    void normalQuantilesAreRight() {
        assertThat(Significance.Z).isCloseTo(1.959963984540054, within(1e-12));
        assertThat(Significance.twoSided(1.959963984540054)).isCloseTo(0.05, within(1e-12));
    }

    /** Johari et al., eq. 11, with V / n = 1 and tau squared = 3: sqrt(4) * exp(-9 * 3 / 8). */
    @Test
    void mixtureTestAgreesWithItsFormula() {
        double p = Significance.anytime(3, 1, Math.sqrt(3));

        assertThat(p).isCloseTo(2 * Math.exp(-27.0 / 8), within(1e-12));
    }

    /** R: 2 * pt(-2.5, 7) and qt(0.975, 4). */
    @Test
    void tDistributionTakesThePlaceOfTheNormalOneIfTheErrorIsEstimated() {
        assertThat(Significance.twoSided(2.5, 7)).isCloseTo(0.0409922, within(5e-8));
        assertThat(Significance.quantile(4)).isCloseTo(2.7764451, within(5e-8));
        assertThat(Significance.quantile(Double.POSITIVE_INFINITY)).isEqualTo(Significance.Z);
        assertThat(Significance.quantile(0.2)).isCloseTo(12.7062047, within(5e-8));
    }

    /** The integral of the noncentral t density over effects of a variance of 3 and 8, by SciPy's quadrature. */
    @Test
    void mixtureTestWithAnEstimatedErrorAgreesWithItsIntegral() {
        assertThat(Significance.anytime(2.5, 1, Math.sqrt(3), 7)).isCloseTo(0.3487938515, within(1e-10));
        assertThat(Significance.anytime(4, 1, Math.sqrt(8), 12)).isCloseTo(0.0298716143, within(1e-10));
        assertThat(Significance.anytime(3, 1, Math.sqrt(3), 1e9)).isCloseTo(2 * Math.exp(-27.0 / 8), within(1e-7));
    }

    @Test
    void criticalValueAllowsForAnEstimatedError() {
        double t = Significance.anytimeCritical(16, 0.01, 9);

        assertThat(Significance.anytime(t, 0.5, 2, 9)).isCloseTo(0.01, within(1e-12));
        assertThat(t).isGreaterThan(Significance.anytimeCritical(16, 0.01));
        assertThat(Significance.anytimeCritical(16, 0.01, 1)).isInfinite();
    }

    @Test
    void criticalValueIsWhereThePValueFallsToAlpha() {
        double information = Significance.information(0.5, 2);

        double z = Significance.anytimeCritical(information, 0.01);

        assertThat(Significance.anytime(z, 0.5, 2)).isCloseTo(0.01, within(1e-12));
        assertThat(Significance.anytimeCritical(0, 0.01)).isInfinite();
    }

    /** Nothing is added but successes, one by one, until a third of all trials have one: z is no random walk then. */
    @Test
    void looksAtGrowingSuccessesOfAFixedSampleRaiseFewFalseAlarms() {
        SplittableRandom random = new SplittableRandom(4);
        int alarms = 0;
        for (int experiment = 0; experiment < EXPERIMENTS; experiment++) {
            alarms += raisesAlarmWhileSuccessesComeIn(random) ? 1 : 0;
        }

        assertThat((double) alarms / EXPERIMENTS).isLessThanOrEqualTo(0.05);
    }

    private static boolean raisesAlarmWhileSuccessesComeIn(SplittableRandom random) {
        long trials = 1500;
        long[] hits = new long[2];
        for (int success = 0; success < 1000; success++) {
            double ofFirst = (double) (trials - hits[0]) / (2 * trials - hits[0] - hits[1]);
            hits[random.nextDouble() < ofFirst ? 0 : 1]++;
            TwoProportionTest test =
                    new TwoProportionTest(new Proportion(hits[0], trials), new Proportion(hits[1], trials));
            if (!test.hasInsufficientData() && test.anytimePValue() <= 0.05) {
                return true;
            }
        }
        return false;
    }

    /** Days of equal size whose rates vary by 30 %, on two equal sides, looked at from the third day to the sixtieth. */
    @Test
    void looksAtFewDaysRaiseFewFalseAlarms() {
        SplittableRandom random = new SplittableRandom(5);
        int alarms = 0;
        int alarmsOfZ = 0;
        for (int experiment = 0; experiment < 400; experiment++) {
            List<TwoProportionTest> looks = looks(days(random), days(random));
            alarms += looks.stream().anyMatch(test -> test.anytimePValue() <= 0.05) ? 1 : 0;
            alarmsOfZ += looks.stream()
                            .anyMatch(
                                    test -> Significance.anytime(test.z(), test.standardError(), test.scale()) <= 0.05)
                    ? 1
                    : 0;
        }

        assertThat(alarms / 400.0).isLessThanOrEqualTo(0.05);
        assertThat(alarmsOfZ / 400.0).isGreaterThan(0.06);
    }

    private static List<Proportion> days(SplittableRandom random) {
        return Stream.generate(() ->
                        new Proportion(Math.max(0, Math.round(1000 + 300 * random.nextGaussian())), 50_000))
                .limit(60)
                .toList();
    }

    private static List<TwoProportionTest> looks(List<Proportion> first, List<Proportion> second) {
        return IntStream.of(3, 4, 5, 6, 7, 8, 10, 12, 14, 18, 24, 36, 48, 60)
                .mapToObj(days -> {
                    List<Proportion> a = first.subList(0, days);
                    List<Proportion> b = second.subList(0, days);
                    return new TwoProportionTest(
                            a.stream().reduce(Proportion::plus).orElseThrow(),
                            b.stream().reduce(Proportion::plus).orElseThrow(),
                            Dispersion.of(a),
                            Dispersion.of(b));
                })
                .toList();
    }

    @Test
    void hundredLooksRaiseFewFalseAlarms() {
        assertThat(falseAlarms(TwoProportionTest::anytimePValue)).isLessThan(0.05);
    }

    @Test
    void singleLookTestWouldRaiseManyFalseAlarms() {
        assertThat(falseAlarms(TwoProportionTest::pValue)).isGreaterThan(0.2);
    }

    /** The share of experiments without a difference in which at least one look finds p at most 0.05. */
    private static double falseAlarms(ToDoubleFunction<TwoProportionTest> p) {
        SplittableRandom random = new SplittableRandom(42);
        int alarms = 0;
        for (int experiment = 0; experiment < EXPERIMENTS; experiment++) {
            alarms += raisesAlarm(random, p) ? 1 : 0;
        }
        return (double) alarms / EXPERIMENTS;
    }

    private static boolean raisesAlarm(SplittableRandom random, ToDoubleFunction<TwoProportionTest> p) {
        long hitsA = 0;
        long hitsB = 0;
        for (int look = 1; look <= LOOKS; look++) {
            hitsA += hits(random);
            hitsB += hits(random);
            long trials = (long) look * TRIALS_PER_LOOK;
            TwoProportionTest test =
                    new TwoProportionTest(new Proportion(hitsA, trials), new Proportion(hitsB, trials));
            if (!test.hasInsufficientData() && p.applyAsDouble(test) <= 0.05) {
                return true;
            }
        }
        return false;
    }

    private static int hits(SplittableRandom random) {
        int hits = 0;
        for (int trial = 0; trial < TRIALS_PER_LOOK; trial++) {
            hits += random.nextDouble() < RATE ? 1 : 0;
        }
        return hits;
    }
}
