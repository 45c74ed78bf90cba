package com.dryjets.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SerialCorrelationTest {

    /** A mean of an autoregressive process with a correlation of 0.5 has three times the variance. */
    @Test
    void inflatesTheVarianceOfDaysThatResembleTheDayBefore() {
        assertThat(SerialCorrelation.inflation(List.of(days(0.5, 2_000), days(0.5, 2_000))))
                .isCloseTo(3, within(0.4));
    }

    @Test
    void leavesIndependentDaysAlone() {
        assertThat(SerialCorrelation.inflation(List.of(days(0, 2_000)))).isCloseTo(1, within(0.1));
    }

    @Test
    void leavesDaysAloneThatAlternate() {
        assertThat(SerialCorrelation.inflation(List.of(days(-0.5, 200)))).isEqualTo(1);
    }

    /** Their deviations are rounding errors, which have the same sign. */
    @ParameterizedTest
    @ValueSource(ints = {30, 33, 50, 70})
    void leavesDaysAloneThatAreEqual(int events) {
        assertThat(SerialCorrelation.inflation(List.of(Collections.nCopies(14, new Proportion(events, 1_000)))))
                .isEqualTo(1);
        assertThat(SerialCorrelation.inflation(List.of(Collections.nCopies(14, new PoissonRate(events, 0.7)))))
                .isEqualTo(1);
    }

    @Test
    void knowsNothingFromSingleDays() {
        assertThat(SerialCorrelation.inflation(List.of(List.of(new Proportion(10, 100)))))
                .isEqualTo(1);
        assertThat(SerialCorrelation.inflation(List.<List<Proportion>>of())).isEqualTo(1);
    }

    private static List<Proportion> days(double correlation, int count) {
        SplittableRandom random = new SplittableRandom(3);
        List<Proportion> days = new ArrayList<>();
        double state = 0;
        for (int day = 0; day < count; day++) {
            state = correlation * state + Math.sqrt(1 - correlation * correlation) * random.nextGaussian();
            days.add(new Proportion(Math.round(20_000 * Math.exp(0.3 * state)), 1_000_000));
        }
        return days;
    }
}
