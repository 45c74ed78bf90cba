package com.dryjets.analytics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RobustStatisticsTest {

    @Test
    void medianIsTheMiddle() {
        assertThat(RobustStatistics.median(3, 1, 2)).isEqualTo(2);
        assertThat(RobustStatistics.median(4, 1, 2, 3)).isEqualTo(2.5);
        assertThat(RobustStatistics.median()).isNaN();
    }

    @Test
    void outlierDoesNotChangeSlope() {
        assertThat(RobustStatistics.theilSen(1, 3, 5, 7, 900, 11, 13)).isEqualTo(2);
    }

    @Test
    void mannKendallFollowsItsFormula() {
        // S = 45, Var(S) = 10 · 9 · 25 / 18 = 125.
        double[] rising = IntStream.range(0, 10).asDoubleStream().toArray();
        assertThat(RobustStatistics.mannKendall(rising)).isEqualTo(44 / Math.sqrt(125), within(1e-12));
        // A tie: S = 5, Var(S) = (4 · 3 · 13 - 2 · 1 · 9) / 18.
        assertThat(RobustStatistics.mannKendall(1, 2, 2, 3)).isEqualTo(4 / Math.sqrt(138 / 18.0), within(1e-12));
        assertThat(RobustStatistics.mannKendall(5, 5, 5, 5)).isZero();
    }

    @Test
    void pValuesAreThoseOfNormalDistribution() {
        assertThat(RobustStatistics.twoSided(1.959963984540054)).isEqualTo(0.05, within(1e-12));
        assertThat(RobustStatistics.twoSided(-2.575829303548901)).isEqualTo(0.01, within(1e-12));
    }
}
