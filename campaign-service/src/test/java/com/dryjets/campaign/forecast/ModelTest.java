package com.dryjets.campaign.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelTest {

    private static final int SERIES = 60;
    private static final int HORIZON = 28;

    @Test
    void seasonalNaiveRepeatsLastWeek() {
        double[] amounts = {9, 9, 9, 1, 2, 3, 4, 5, 6, 7};

        assertThat(SeasonalNaive.points(amounts, 9))
                .containsExactly(new double[] {1, 2, 3, 4, 5, 6, 7, 1, 2}, within(1e-9));
        assertThat(SeasonalNaive.points(new double[] {4, 5}, 3)).containsExactly(5, 5, 5);
    }

    @Test
    void findsWeekdayEffectsThroughNoise() {
        double[] points = DailyModel.of(Series.weekly(84, 1000, 0, 0.05, 11)).points(7);

        double[] expected = Series.weekly(7, 1000, 0, 0, 0);
        for (int day = 0; day < 7; day++) {
            assertThat(points[day]).isCloseTo(expected[day], within(80.0));
        }
    }

    @Test
    void shrinksWeekdaysThatAreChance() {
        RandomGenerator random = new Well19937c(4);
        double[] amounts = new double[28];
        Arrays.setAll(amounts, unused -> 1000 * (1 + 0.3 * random.nextGaussian()));

        assertThat(Weekdays.of(amounts).parameters()).isLessThan(3);
        assertThat(Weekdays.of(Series.weekly(28, 1000, 0, 0.1, 4)).parameters()).isGreaterThan(5);
        assertThat(Weekdays.of(Arrays.copyOf(amounts, 13)).factors()).containsOnly(1);
    }

    @Test
    void followsAndDampsTrend() {
        double[] amounts = Series.weekly(98, 500, 0.01, 0.02, 5);

        double[] points = DailyModel.of(amounts).points(70);

        double nextWeek = Arrays.stream(points).limit(7).average().orElseThrow();
        double lastWeek = Arrays.stream(amounts).skip(91).average().orElseThrow();
        double lateWeek = Arrays.stream(points).skip(63).average().orElseThrow();
        assertThat(nextWeek).isGreaterThan(lastWeek * 0.99);
        assertThat(lateWeek).isGreaterThan(nextWeek);
        assertThat(lateWeek).isLessThan(500 * (1 + 0.01 * 170));
    }

    @Test
    void predictsZeroForZeroSeries() {
        assertThat(DailyModel.of(new double[30]).points(5)).containsOnly(0);
        assertThat(paths(new double[30], 5).totalRevenue(5).p90()).isZero();
    }

    @Test
    void repeatsConstantSeries() {
        double[] amounts = new double[20];
        Arrays.fill(amounts, 250);

        Simulation.Quantiles total = paths(amounts, 10).totalRevenue(10);

        assertThat(total.p10()).isCloseTo(2500, within(10.0));
        assertThat(total.p50()).isCloseTo(2500, within(1.0));
        assertThat(total.p90()).isCloseTo(2500, within(10.0));
    }

    @ParameterizedTest
    @CsvSource({"0,0,0,10,10,10,10,10,10,10, 3", "5,6,0,7,5,6,7,5,6,7, 0", "0.01,0,0,1,2,50,100,120,110,100, 5"})
    void findsLaunch(
            double a,
            double b,
            double c,
            double d,
            double e,
            double f,
            double g,
            double h,
            double i,
            double j,
            int day) {
        assertThat(Launch.day(new double[] {a, b, c, d, e, f, g, h, i, j})).isEqualTo(day);
    }

    /**
     * About eight of ten days, and eight of ten totals, must be between P10 and P90. The standard error of a share of 60
     * totals is 0.05, and steady series are given the benefit of the doubt that others need.
     */
    @ParameterizedTest
    @ValueSource(ints = {5, 7, 14, 28, 60})
    void bandsCoverEightyPercent(int days) {
        Coverage coverage = new Coverage();
        for (int series = 0; series < SERIES; series++) {
            double[] amounts = Series.weekly(days + HORIZON + series % 7, 1000, 0.001, 0.2, series);
            // The history begins on any weekday.
            coverage.add(Arrays.copyOfRange(amounts, series % 7, amounts.length), days, series);
        }
        assertThat(coverage.ofDays()).isBetween(0.72, 0.92);
        assertThat(coverage.ofTotals()).isBetween(0.70, 0.99);
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 28, 60})
    void totalsOfSparseSeriesAreNotInflated(int days) {
        Coverage coverage = new Coverage();
        for (int series = 0; series < SERIES; series++) {
            coverage.add(Series.sparse(days + HORIZON, 0.4, 1000, series), days, series);
        }
        assertThat(coverage.ratio()).isBetween(0.78, 1.15);
        assertThat(coverage.ofTotals()).isBetween(0.70, 0.92);
    }

    private static Simulation paths(double[] amounts, int days) {
        DailyModel model = DailyModel.of(amounts);
        return Simulation.of(model, model, days, 1);
    }

    private static final class Coverage {
        private int days;
        private int inside;
        private int totals;
        private int totalsInside;
        private double actual;
        private double expected;

        void add(double[] amounts, int known, long seed) {
            DailyModel model = DailyModel.of(Arrays.copyOf(amounts, known));
            Simulation paths = Simulation.of(model, model, HORIZON, seed);
            for (int day = 0; day < HORIZON; day++) {
                days++;
                inside += isInside(paths.revenueOn(day), amounts[known + day]);
            }
            double sum = Arrays.stream(amounts, known, known + HORIZON).sum();
            totals++;
            totalsInside += isInside(paths.totalRevenue(HORIZON), sum);
            actual += sum;
            expected += paths.totalRevenue(HORIZON).p50();
        }

        private static int isInside(Simulation.Quantiles band, double value) {
            return band.p10() <= value && value <= band.p90() ? 1 : 0;
        }

        double ofDays() {
            return (double) inside / days;
        }

        double ofTotals() {
            return (double) totalsInside / totals;
        }

        double ratio() {
            return expected / actual;
        }
    }
}
