package com.dryjets.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TwoMeanTestTest {

    /** Student 1908, the data set "sleep" of R: means 0.75 and 2.33, Welch's t = -1.8608. */
    @Test
    void agreesWithThePublishedExampleOfWelch() {
        TwoMeanTest test = new TwoMeanTest(
                mean(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0),
                mean(1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4));

        assertThat(test.first()).isCloseTo(0.75, within(1e-9));
        assertThat(test.second()).isCloseTo(2.33, within(1e-9));
        assertThat(test.z()).isCloseTo(-1.8608, within(5e-5));
    }

    @Test
    void needsThirtyAmountsOnEachSide() {
        assertThat(new TwoMeanTest(new Mean(1000, 29, 290, 3000), new Mean(1000, 40, 400, 4100)).hasInsufficientData())
                .isTrue();
        assertThat(new TwoMeanTest(new Mean(1000, 30, 300, 3100), new Mean(1000, 40, 400, 4100)).hasInsufficientData())
                .isFalse();
    }

    @Test
    void withoutAnyAmountThereIsNoDifference() {
        TwoMeanTest test = new TwoMeanTest(new Mean(10, 0, 0, 0), new Mean(10, 0, 0, 0));

        assertThat(test.z()).isZero();
        assertThat(test.anytimePValue()).isEqualTo(1);
    }

    /** Orders of log-normal amounts by three percent of the recipients, looked at fifty times. */
    @Test
    void manyLooksAtSkewedAmountsRaiseFewFalseAlarms() {
        SplittableRandom random = new SplittableRandom(7);
        int alarms = 0;
        for (int experiment = 0; experiment < 500; experiment++) {
            alarms += raisesAlarm(random) ? 1 : 0;
        }

        assertThat(alarms / 500.0).isLessThanOrEqualTo(0.05);
    }

    private static boolean raisesAlarm(SplittableRandom random) {
        double[][] sums = new double[2][3];
        for (int look = 1; look <= 50; look++) {
            for (double[] side : sums) {
                for (int i = 0; i < 300; i++) {
                    if (random.nextDouble() < 0.03) {
                        double amount = Math.exp(3 + 0.8 * random.nextGaussian());
                        side[0]++;
                        side[1] += amount;
                        side[2] += amount * amount;
                    }
                }
            }
            TwoMeanTest test = new TwoMeanTest(mean(look * 300L, sums[0]), mean(look * 300L, sums[1]));
            if (!test.hasInsufficientData() && test.anytimePValue() <= 0.05) {
                return true;
            }
        }
        return false;
    }

    private static Mean mean(long count, double[] sums) {
        return new Mean(count, (long) sums[0], sums[1], sums[2]);
    }

    private static Mean mean(double... values) {
        return new Mean(
                values.length,
                Arrays.stream(values).filter(value -> value != 0).count(),
                Arrays.stream(values).sum(),
                Arrays.stream(values).map(value -> value * value).sum());
    }
}
