package com.dryjets.analytics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeasonalKendallTest {

    @Test
    void steadyRiseFollowsTheFormula() {
        SeasonalKendall test = of(21, day -> 5 + 2 * day);

        // Three days of each weekday: S = 7 · 3, Var(S) = 7 · 3 · 2 · 11 / 18. The days lie on a line, so nothing is
        // left
        // that could be autocorrelated but the standard error of that, 1 / sqrt(21 - 7), which is not added to nothing.
        assertThat(test.z()).isEqualTo(20 / Math.sqrt(7 * 66 / 18.0), within(1e-9));
        assertThat(test.slope()).isEqualTo(2);
    }

    @Test
    void weekIsNoTrend() {
        SeasonalKendall test = of(28, day -> 100 - 10 * (day % 7));

        assertThat(test.z()).isZero();
        assertThat(test.slope()).isZero();
    }

    @Test
    void outlierDoesNotChangeSlope() {
        assertThat(of(28, day -> day == 17 ? 900 : 3 * day).slope()).isEqualTo(3);
    }

    @Test
    void roundingIsNoAutocorrelation() {
        assertThat(of(28, day -> 0.1 * day + 0.3).z())
                .isEqualTo(of(28, day -> day).z(), within(1e-9));
    }

    @Test
    void resemblanceOfNeighboursWeakensTheEvidence() {
        // Both rise by the same; in one of them three high days follow three low ones.
        double alternating = of(42, day -> day + (day % 2 == 0 ? 6 : -6)).z();
        double resembling = of(42, day -> day + (day / 3 % 2 == 0 ? 6 : -6)).z();

        assertThat(resembling).isLessThan(alternating);
    }

    private static SeasonalKendall of(int days, IntToDoubleFunction value) {
        return SeasonalKendall.of(IntStream.range(0, days).mapToDouble(value).toArray());
    }
}
