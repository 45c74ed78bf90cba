package com.dryjets.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class PoissonRateTestTest {

    /** With equal exposure the test is the sign test of 60 against 40, z = (60 - 50) / sqrt(100 / 4) = 2. */
    @Test
    void equalExposureMakesItASignTest() {
        PoissonRateTest test = new PoissonRateTest(new PoissonRate(60, 250), new PoissonRate(40, 250));

        assertThat(test.z()).isCloseTo(2, within(1e-12));
        assertThat(test.pValue()).isCloseTo(0.0455, within(5e-5));
    }

    /** The side with a third of the exposure has two thirds of the variance: (2 * 3 + 1) / 3. */
    @Test
    void eachSideAddsItsDispersionInProportionToTheOthersExposure() {
        PoissonRateTest test = new PoissonRateTest(
                new PoissonRate(30, 100), new PoissonRate(60, 200), new Dispersion(3, 6), new Dispersion(1, 6));

        assertThat(test.dispersion()).isCloseTo(7.0 / 3, within(1e-12));
        assertThat(test.degreesOfFreedom()).isCloseTo(6 * 49.0 / 37, within(1e-12));
        assertThat(test.standardError()).isCloseTo(Math.sqrt(0.3 * (3 / 100.0 + 1 / 200.0)), within(1e-12));
    }

    @Test
    void equalRatesAreNoDifference() {
        PoissonRateTest test = new PoissonRateTest(new PoissonRate(30, 100), new PoissonRate(90, 300));

        assertThat(test.z()).isCloseTo(0, within(1e-12));
        assertThat(test.lift()).isCloseTo(0, within(1e-12));
    }

    @Test
    void fewEventsAreInsufficient() {
        assertThat(new PoissonRateTest(new PoissonRate(9, 100), new PoissonRate(10, 100)).hasInsufficientData())
                .isTrue();
        assertThat(new PoissonRateTest(new PoissonRate(25, 100), new PoissonRate(5, 100)).hasInsufficientData())
                .isFalse();
    }

    @Test
    void noEventsAreNoDifference() {
        PoissonRateTest test = new PoissonRateTest(new PoissonRate(0, 100), new PoissonRate(0, 50));

        assertThat(test.z()).isZero();
        assertThat(test.anytimePValue()).isEqualTo(1);
        assertThat(test.hasInsufficientData()).isTrue();
    }

    /** Score interval of a Poisson mean of 100: (100 + 1.92) plus or minus sqrt(3.84 * 100 + 3.69). */
    @Test
    void intervalIsTheScoreInterval() {
        Interval interval = new PoissonRate(100, 10).interval();

        assertThat(interval.low()).isCloseTo(8.2227, within(5e-5));
        assertThat(interval.high()).isCloseTo(12.1614, within(5e-5));
    }

    @Test
    void hasNoRateWithoutExposure() {
        assertThat(PoissonRate.of(BigDecimal.TEN, BigDecimal.ZERO)).isEmpty();
        assertThat(PoissonRate.of(BigDecimal.TEN, new BigDecimal("12.50"))).contains(new PoissonRate(10, 12.5));
    }
}
