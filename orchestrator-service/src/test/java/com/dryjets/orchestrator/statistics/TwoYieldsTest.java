package com.dryjets.orchestrator.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class TwoYieldsTest {

    /** Equal spend: the test is the sign test of 60 against 40, z = (60 - 50) / sqrt(100 / 4) = 2. */
    @Test
    void equalSpendMakesItTheTestOfHalf() {
        TwoYields test = new TwoYields(new Yield(60, 250), new Yield(40, 250), 1);

        assertThat(test.z()).isCloseTo(2, within(1e-12));
        assertThat(test.pValue()).isCloseTo(0.0455, within(5e-5));
    }

    @Test
    void theSameResultForTheSameMoneyIsNoDifference() {
        TwoYields test = new TwoYields(new Yield(30, 100), new Yield(90, 300), 1);

        assertThat(test.z()).isCloseTo(0, within(1e-12));
        assertThat(test.lift()).isCloseTo(0, within(1e-12));
    }

    @Test
    void fewEventsAreTooThin() {
        assertThat(new TwoYields(new Yield(9, 100), new Yield(10, 100), 1).tooThin())
                .isTrue();
        assertThat(new TwoYields(new Yield(25, 100), new Yield(5, 100), 1).tooThin())
                .isFalse();
    }

    @Test
    void noEventsAtAllAreNoDifference() {
        TwoYields test = new TwoYields(new Yield(0, 100), new Yield(0, 50), 1);

        assertThat(test.z()).isZero();
        assertThat(test.anytimePValue()).isEqualTo(1);
        assertThat(test.tooThin()).isTrue();
    }

    /** Score interval of a Poisson mean of 100: (100 + 1.92) plus or minus sqrt(3.84 * 100 + 3.69). */
    @Test
    void theIntervalIsTheScoreInterval() {
        Interval interval = new Yield(100, 10).interval();

        assertThat(interval.low()).isCloseTo(8.2227, within(5e-5));
        assertThat(interval.high()).isCloseTo(12.1614, within(5e-5));
    }

    @Test
    void whatWasNotSpentHasNoYield() {
        assertThat(Yield.of(BigDecimal.TEN, BigDecimal.ZERO)).isEmpty();
        assertThat(Yield.of(BigDecimal.TEN, new BigDecimal("12.50"))).contains(new Yield(10, 12.5));
    }
}
