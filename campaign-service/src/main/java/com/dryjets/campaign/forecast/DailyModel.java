package com.dryjets.campaign.forecast;

import com.dryjets.campaign.forecast.Smoothing.State;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.random.RandomGenerator;

/**
 * A model of a daily series of amounts: a level times a weekday factor times an error. How the level behaves is unknown, so
 * many smoothings are averaged by how well each predicted the past (Hoeting et al. 1999, Bayesian Model Averaging), which
 * beats choosing one (Makridakis, Spiliotis and Assimakopoulos 2020, The M4 Competition). Every simulated course draws a
 * smoothing, a level and weekday factors, so that sums of days are as uncertain as they really are.
 */
final class DailyModel {

    private final Weekdays weekdays;
    private final List<LevelFit> fits;
    /** The sums of the weights of all fits up to each one. */
    private final double[] weights;

    private final LevelFit best;
    private final int days;

    private DailyModel(int days, Weekdays weekdays, List<LevelFit> fits, double[] weights, LevelFit best) {
        this.days = days;
        this.weekdays = weekdays;
        this.fits = fits;
        this.weights = weights;
        this.best = best;
    }

    /** Fits the model to at least three days. */
    static DailyModel of(double[] amounts) {
        int start = Launch.day(amounts);
        double[] used = Arrays.copyOfRange(amounts, start, amounts.length);
        Weekdays weekdays = Weekdays.of(used);
        double[] levels = weekdays.removedFrom(used);
        List<LevelFit> fits = Smoothing.ALL.stream()
                .map(smoothing -> LevelFit.of(smoothing, levels, weekdays.parameters()))
                .toList();
        double highest = fits.stream().mapToDouble(LevelFit::logWeight).max().orElseThrow();
        double[] weights = fits.stream()
                .mapToDouble(fit -> Math.exp(fit.logWeight() - highest))
                .toArray();
        LevelFit best = fits.stream()
                .filter(fit -> fit.logWeight() == highest)
                .findFirst()
                .orElseThrow();
        Arrays.parallelPrefix(weights, Double::sum);
        return new DailyModel(used.length, weekdays, fits, weights, best);
    }

    /** The number of days that the model rests on, which are the latest of the series. */
    int days() {
        return days;
    }

    /** A day's amount relative to what the most probable smoothing predicted; NaN where there was hardly any. */
    double ratio(int ago) {
        return best.ratios()[days - ago];
    }

    /** The expected amounts of the coming days. */
    double[] points(int count) {
        double total = weights[weights.length - 1];
        double[] points = new double[count];
        for (int i = 0; i < fits.size(); i++) {
            double weight = (weights[i] - (i == 0 ? 0 : weights[i - 1])) / total;
            State state = fits.get(i).expected();
            for (int day = 0; day < count; day++) {
                points[day] += weight * Math.max(0, state.prediction()) * weekdays.factor(days + day);
                state.observe(0);
            }
        }
        return points;
    }

    /**
     * A possible course of the coming days.
     *
     * @param smoothing from 0 to 1: which smoothing holds
     * @param level a standard normal value: how far the level is from its estimate
     */
    Course course(double smoothing, double level, RandomGenerator random) {
        double wanted = smoothing * weights[weights.length - 1];
        int found = Arrays.binarySearch(weights, wanted);
        LevelFit fit = fits.get(Math.min(found < 0 ? -found - 1 : found, fits.size() - 1));
        return new Course(fit, fit.draw(level, random), weekdays.draw(random));
    }

    /** The amounts of the coming days, one after another. */
    final class Course {
        private final LevelFit fit;
        private final State state;
        private final double[] factors;
        private final double scale;
        private int day = days;

        private Course(LevelFit fit, State state, double[] factors) {
            this.fit = fit;
            this.state = state;
            this.factors = factors;
            this.scale = Math.max(0, state.prediction());
        }

        /**
         * The next day's amount.
         *
         * @param ago the past day whose error recurs, 1 for the latest
         */
        double next(int ago, RandomGenerator random) {
            double ratio = fit.ratio(days - ago, random);
            double expected = Math.max(0, state.prediction());
            state.observe(scale * (ratio - 1));
            return expected * ratio * factors[day++ % Weekdays.WEEK];
        }
    }
}
