package com.dryjets.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RelativeDifferenceTest {

    /** By Fieller's quadratic: (100 - 4 * 1) r² - 2 * 120 r + (144 - 4 * 2) = 0 for 12 and 10 with variances of 2 and 1. */
    @Test
    void solvesFiellersQuadratic() {
        Interval interval = RelativeDifference.interval(12, 2, 10, 1, 2).orElseThrow();

        for (double ratio : new double[] {interval.low() + 1, interval.high() + 1}) {
            assertThat(96 * ratio * ratio - 240 * ratio + 136).isCloseTo(0, within(1e-9));
        }
        assertThat(interval.low()).isLessThan(0.2);
        assertThat(interval.high()).isGreaterThan(0.2);
    }

    @Test
    void leavesZeroOutJustWhenTheDifferenceIsSignificant() {
        double critical = 2 / Math.sqrt(3);

        assertThat(RelativeDifference.interval(12, 2, 10, 1, critical - 1e-6)
                        .orElseThrow()
                        .low())
                .isPositive();
        assertThat(RelativeDifference.interval(12, 2, 10, 1, critical + 1e-6)
                        .orElseThrow()
                        .low())
                .isNegative();
    }

    @Test
    void hasNoBoundsIfTheBaseMayBeZero() {
        assertThat(RelativeDifference.interval(12, 2, 1, 1, 2)).isEmpty();
        assertThat(RelativeDifference.interval(12, 2, 10, 1, Double.POSITIVE_INFINITY))
                .isEmpty();
    }
}
