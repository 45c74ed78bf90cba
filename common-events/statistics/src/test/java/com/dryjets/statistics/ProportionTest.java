package com.dryjets.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ProportionTest {

    /** Reference values of R 4.2.2, prop.test(293, 11298, correct = FALSE). */
    @Test
    void wilsonIntervalAgreesWithR() {
        Interval interval = new Proportion(293, 11298).wilson();

        assertThat(interval.low()).isCloseTo(0.02316, within(5e-6));
        assertThat(interval.high()).isCloseTo(0.02903, within(5e-6));
    }

    /** Closed forms: 1 - 0.975^(1/n) after one success, and 1 - 0.025^(1/n) after none. */
    @Test
    void exactIntervalAgreesWithItsClosedForms() {
        assertThat(new Proportion(1, 20).exact().low()).isCloseTo(1 - Math.pow(0.975, 1 / 20.0), within(1e-6));
        assertThat(new Proportion(0, 20).exact().high()).isCloseTo(1 - Math.pow(0.025, 1 / 20.0), within(1e-6));
        assertThat(new Proportion(0, 20).exact().low()).isZero();
        assertThat(new Proportion(20, 20).exact().high()).isEqualTo(1);
    }

    /** The example of Clopper and Pearson (Biometrika 26, 1934) in the manual of R: binom.test(682, 925). */
    @Test
    void exactIntervalAgreesWithR() {
        Interval interval = new Proportion(682, 925).exact();

        assertThat(interval.low()).isCloseTo(0.7076683, within(1e-6));
        assertThat(interval.high()).isCloseTo(0.7654066, within(1e-6));
    }

    @Test
    void intervalOfNoSuccessesStartsAtZero() {
        Interval interval = new Proportion(0, 100).wilson();

        assertThat(interval.low()).isCloseTo(0, within(1e-12));
        assertThat(interval.high()).isCloseTo(0.0370, within(5e-5));
    }

    @Test
    void inconsistentCountsMakeNoProportion() {
        assertThat(Proportion.of(BigDecimal.valueOf(5), BigDecimal.valueOf(4))).isEmpty();
        assertThat(Proportion.of(BigDecimal.ZERO, BigDecimal.ZERO)).isEmpty();
        assertThat(Proportion.of(BigDecimal.valueOf(-1), BigDecimal.TEN)).isEmpty();
        assertThat(Proportion.of(BigDecimal.ONE, BigDecimal.TEN)).contains(new Proportion(1, 10));
    }
}
