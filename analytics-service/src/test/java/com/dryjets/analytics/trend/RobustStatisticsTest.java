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
    void kendallScoreFollowsItsFormula() {
        // Var(S) = 10 · 9 · 25 / 18 = 125.
        double[] rising = IntStream.range(0, 10).asDoubleStream().toArray();
        assertThat(RobustStatistics.kendallScore(rising)).isEqualTo(45);
        assertThat(RobustStatistics.kendallVariance(rising)).isEqualTo(125, within(1e-12));
        // A tie: Var(S) = (4 · 3 · 13 - 2 · 1 · 9) / 18.
        assertThat(RobustStatistics.kendallScore(1, 2, 2, 3)).isEqualTo(5);
        assertThat(RobustStatistics.kendallVariance(1, 2, 2, 3)).isEqualTo(138 / 18.0, within(1e-12));
        assertThat(RobustStatistics.kendallVariance(5, 5, 5, 5)).isZero();
    }

    @Test
    void equalValuesShareTheirRanks() {
        assertThat(RobustStatistics.ranks(10, 30, 20, 20)).containsExactly(1, 4, 2.5, 2.5);
    }

    @Test
    void pValuesAreThoseOfNormalDistribution() {
        assertThat(RobustStatistics.twoSided(1.959963984540054)).isEqualTo(0.05, within(1e-12));
        assertThat(RobustStatistics.twoSided(-2.575829303548901)).isEqualTo(0.01, within(1e-12));
    }
}
