package com.dryjets.analytics.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How often a trend is reported where there is none, and how often where there is one. */
class TrendRatesTest {

    private static final int SERIES = 2_000;
    private static final int[] LENGTHS = {21, 24, 28, 30, 45, 60, 90};

    @ParameterizedTest
    @EnumSource
    void chanceIsRarelyCalledTrend(SimulatedSeries kind) {
        for (int days : LENGTHS) {
            assertThat(rate(kind, days, 1)).as("%d days", days).isLessThanOrEqualTo(0.05);
        }
    }

    /** The least share of series that is found to rise when the last day's mean is a multiple of the first's. */
    @ParameterizedTest
    @CsvSource({
        "WEEKDAY_POISSON, 21, 2, 0.5",
        "WEEKDAY_POISSON, 30, 1.5, 0.9",
        "WEEKDAY_MONEY, 30, 3, 0.85",
        "WEEKDAY_MONEY, 60, 2, 0.95",
        "WEEKDAY_AUTOCORRELATED_MORE, 60, 3, 0.9"
    })
    void growthIsFound(SimulatedSeries kind, int days, double growth, double least) {
        assertThat(rate(kind, days, growth)).isGreaterThan(least);
    }

    /** @param growth how many times the first day's mean the last one is */
    private static double rate(SimulatedSeries kind, int days, double growth) {
        Random random = new Random(days);
        int found = 0;
        for (int series = 0; series < SERIES; series++) {
            double[] values = kind.days(days, day -> 100 * (1 + (growth - 1) * day / (days - 1)), random);
            found += TrendSimulation.hasTrend(values) ? 1 : 0;
        }
        return (double) found / SERIES;
    }
}
