package com.dryjets.campaign.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.Function;
import org.hipparchus.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelTest {

    private static final int SERIES = 200;
    private static final int HORIZON = 14;

    @Test
    void seasonalNaiveRepeatsLastWeek() {
        double[] amounts = {9, 9, 9, 1, 2, 3, 4, 5, 6, 7};

        assertThat(SeasonalNaive.of(amounts).points(9))
                .containsExactly(new double[] {1, 2, 3, 4, 5, 6, 7, 1, 2}, within(1e-9));
    }

    @Test
    void findsWeekdayEffectsThroughNoise() {
        double[] amounts = Series.weekly(84, 1000, 0, 0.05, 11);

        double[] points = SeasonalTrend.of(amounts).points(7);

        double[] expected = Series.weekly(7, 1000, 0, 0, 0);
        for (int day = 0; day < 7; day++) {
            assertThat(points[day]).isCloseTo(expected[day], within(80.0));
        }
    }

    @Test
    void followsAndDampsTrend() {
        double[] amounts = Series.weekly(98, 500, 0.01, 0.02, 5);

        double[] points = SeasonalTrend.of(amounts).points(70);

        double nextWeek = Arrays.stream(points).limit(7).average().orElseThrow();
        double lastWeek = Arrays.stream(amounts).skip(91).average().orElseThrow();
        double lateWeek = Arrays.stream(points).skip(63).average().orElseThrow();
        double weekBefore = Arrays.stream(points).skip(56).limit(7).average().orElseThrow();
        assertThat(nextWeek).isGreaterThan(lastWeek * 0.99);
        assertThat(lateWeek - weekBefore).isLessThan(nextWeek - lastWeek + 500 * 0.01 * 7);
        assertThat(lateWeek).isLessThan(500 * (1 + 0.01 * 170));
    }

    @Test
    void predictsZeroForZeroSeries() {
        double[] points = SeasonalTrend.of(new double[30]).points(5);

        assertThat(points).containsOnly(0);
    }

    /**
     * Over many series, about eight of ten days must be between P10 and P90. With 200 series of 14 dependent days, the
     * standard error of the share is about 0.01 to 0.015.
     */
    @ParameterizedTest
    @ValueSource(ints = {28, 56, 120})
    void seasonalTrendBandCoversEightyPercent(int days) {
        assertThat(coverage(days, SeasonalTrend::of)).isBetween(0.74, 0.87);
    }

    @Test
    void seasonalNaiveBandCoversEightyPercent() {
        assertThat(coverage(56, SeasonalNaive::of)).isBetween(0.74, 0.87);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 8, 13})
    void meanBandCoversEightyPercentWithoutWeekdayEffects(int days) {
        int inside = 0;
        for (int series = 0; series < SERIES; series++) {
            double[] amounts = new double[days + HORIZON];
            var random = new Well19937c(series);
            Arrays.setAll(amounts, unused -> 1000 * (1 + 0.2 * random.nextGaussian()));
            inside += inside(amounts, days, MeanModel::of, series);
        }
        assertThat(inside / (double) (SERIES * HORIZON)).isBetween(0.70, 0.90);
    }

    private static double coverage(int days, Function<double[], DailyModel> model) {
        int inside = 0;
        for (int series = 0; series < SERIES; series++) {
            inside += inside(Series.weekly(days + HORIZON, 1000, 0.002, 0.15, series), days, model, series);
        }
        return inside / (double) (SERIES * HORIZON);
    }

    private static int inside(double[] amounts, int days, Function<double[], DailyModel> model, long seed) {
        DailyModel fitted = model.apply(Arrays.copyOf(amounts, days));
        Simulation paths = Simulation.of(fitted, fitted, HORIZON, seed);
        int inside = 0;
        for (int day = 0; day < HORIZON; day++) {
            Simulation.Quantiles band = paths.revenueOn(day);
            double actual = amounts[days + day];
            inside += band.p10() <= actual && actual <= band.p90() ? 1 : 0;
        }
        return inside;
    }
}
