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
