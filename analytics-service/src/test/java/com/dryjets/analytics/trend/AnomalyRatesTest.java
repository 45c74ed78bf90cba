package com.dryjets.analytics.trend;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Metric;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How often anomalies are reported on days that are as usual, and how often on days that are not. */
class AnomalyRatesTest {

    private static final int SERIES = 1_500;
    private static final int[] LENGTHS = {14, 15, 18, 20, 21, 28, 42, 60, 90};

    @ParameterizedTest
    @EnumSource
    void usualDaysAreRarelyReported(SimulatedSeries kind) {
        for (int days : LENGTHS) {
            for (int mean : new int[] {3, 40, 1_000}) {
                assertThat(falseRate(kind, days, mean))
                        .as("%d days around %d", days, mean)
                        .isLessThan(0.005);
            }
        }
    }

    /** Revenue that varies by 30 %, times a factor on one day of any weekday; the least share that is found. */
    @ParameterizedTest
    @CsvSource({"14, 3, 0.2", "21, 3, 0.28", "28, 3, 0.3", "56, 3, 0.55", "21, 0.1, 0.2", "56, 0.1, 0.55", "56, 6, 0.85"
    })
    void unusualDaysAreFound(int days, double factor, double least) {
        Random random = new Random(days);
        int found = 0;
        for (int series = 0; series < SERIES; series++) {
            double[] values = SimulatedSeries.WEEKDAY_MONEY.days(days, 1_000, random);
            int day = 7 + random.nextInt(days - 7);
            values[day] *= factor;
            found += TrendSimulation.isAnomaly(Metric.REVENUE, day, values) ? 1 : 0;
        }

        assertThat((double) found / SERIES).isGreaterThan(least);
    }

    private static double falseRate(SimulatedSeries kind, int days, double mean) {
        Random random = new Random(31L * days + (long) mean);
        long found = 0;
        for (int series = 0; series < SERIES; series++) {
            found += TrendSimulation.anomalies(
                    kind.isMoney() ? Metric.REVENUE : Metric.CLICKS, kind.days(days, mean, random));
        }
        return (double) found / ((long) SERIES * days);
    }
}
