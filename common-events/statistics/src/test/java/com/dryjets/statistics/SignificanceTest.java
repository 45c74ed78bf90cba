package com.dryjets.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
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
