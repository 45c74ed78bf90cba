package com.dryjets.campaign.forecast;

import com.dryjets.campaign.forecast.Smoothing.State;
import java.util.Arrays;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.random.RandomGenerator;

/**
 * A smoothing fitted to daily values. Predictions depend linearly on the first level and trend, so these follow from a
 * regression, with their uncertainty (Hyndman et al. 2008, section 12.7). The trend has a normal prior with mean zero.
 */
final class LevelFit {

    /** The prior standard deviation of the trend, in mean values per day. */
    private static final double TREND_DEVIATION = 0.01;

    /** Keeps constant series apart from a perfect fit, as a share of the mean. */
    private static final double NEGLIGIBLE = 1e-3;

    private static final double SMALLEST_PREDICTION = 0.1;
    private static final double UPPER = 0.9;

    private final State base;
    private final State[] responses;
    private final double[] first;
    private final double[][] deviations;
    private final double[] ratios;
    private final double kernel;
    private final double logWeight;

    private LevelFit(
            State base,
            State[] responses,
            double[] first,
            double[][] deviations,
            double[] ratios,
            double kernel,
            double logWeight) {
        this.base = base;
        this.responses = responses;
        this.first = first;
        this.deviations = deviations;
        this.ratios = ratios;
        this.kernel = kernel;
        this.logWeight = logWeight;
    }

    /**
     * Fits a smoothing.
     *
     * @param values NaN where unknown
     * @param parameters the number of parameters that were estimated before
     */
    static LevelFit of(Smoothing smoothing, double[] values, double parameters) {
        double[] zeros = Arrays.stream(values).map(value -> value * 0).toArray();
        double mean = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(0);
        State base = new State(smoothing, 0, 0);
        double[] errors = errors(values, base);
        int count = smoothing.hasTrend() ? 2 : 1;
        State[] responses = new State[count];
        double[][] effects = new double[count][];
        for (int i = 0; i < count; i++) {
            responses[i] = new State(smoothing, i == 0 ? 1 : 0, i);
            effects[i] = Arrays.stream(errors(zeros, responses[i]))
                    .map(error -> -error)
                    .toArray();
        }
        int days = (int)
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).count();
        double noise = Math.max(variance(values, mean), square(NEGLIGIBLE * mean));
        double penalty = noise == 0 ? 1 : noise / square(TREND_DEVIATION * mean);
        Regression regression = Regression.of(effects, errors, penalty);
        double freedom = Math.max(1, days - 1 - parameters);
        double[] residuals = regression.residuals(effects, errors);
        double squares = regression.penalized(residuals, penalty) + days * square(NEGLIGIBLE * mean);
        double spread = Math.sqrt(squares / freedom) * student(freedom);
        double[] ratios = ratios(values, residuals, mean);
        double logWeight = Math.log(smoothing.prior(mean == 0 ? 0 : Math.sqrt(noise) / mean))
                - (mean == 0 ? 0 : freedom / 2 * Math.log(squares))
                - Math.log(regression.determinant()) / 2
                + (count == 1 ? 0 : Math.log(penalty) / 2);
        return new LevelFit(
                base,
                responses,
                regression.solution(),
                regression.deviations(spread),
                ratios,
                kernel(ratios, days / freedom),
                logWeight);
    }

    double logWeight() {
        return logWeight;
    }

    /** The values relative to their predictions, 1 on average; NaN where unknown. */
    double[] ratios() {
        return ratios;
    }

    /** The most probable state at the end of the series. */
    State expected() {
        State state = base;
        for (int i = 0; i < responses.length; i++) {
            state = state.plus(first[i], responses[i]);
        }
        return state;
    }

    /**
     * The state at the end of the series as it may really be.
     *
     * @param level a standard normal value that determines the first level
     */
    State draw(double level, RandomGenerator random) {
        double[] normal = {level, responses.length == 1 ? 0 : random.nextGaussian()};
        State state = base;
        for (int i = 0; i < responses.length; i++) {
            double value = first[i];
            for (int j = 0; j <= i; j++) {
                value += deviations[i][j] * normal[j];
            }
            state = state.plus(value, responses[i]);
        }
        return state;
    }

    /** A future value relative to its prediction: a past one, blurred. */
    double ratio(int day, RandomGenerator random) {
        double past = Double.isNaN(ratios[day]) ? 1 : ratios[day];
        return kernel == 0 ? past : past * Math.exp(kernel * random.nextGaussian() - kernel * kernel / 2);
    }

    /** Moves the state through the values and returns the error of each prediction, 0 where the value is unknown. */
    private static double[] errors(double[] values, State state) {
        double[] errors = new double[values.length];
        for (int day = 0; day < values.length; day++) {
            errors[day] = Double.isNaN(values[day]) ? 0 : values[day] - state.prediction();
            state.observe(errors[day]);
        }
        return errors;
    }

    private static double[] ratios(double[] values, double[] residuals, double mean) {
        double[] ratios = new double[values.length];
        double sum = 0;
        int known = 0;
        for (int day = 0; day < values.length; day++) {
            double prediction = Math.max(values[day] - residuals[day], SMALLEST_PREDICTION * mean);
            ratios[day] = prediction == 0 ? 1 : Math.max(0, 1 + residuals[day] / prediction);
            if (!Double.isNaN(ratios[day])) {
                sum += ratios[day];
                known++;
            }
        }
        // Without this, courses would drift away from the expectation (Hyndman and Athanasopoulos, FPP3, section 5.5).
        double centre = sum == 0 ? 1 : sum / known;
        return Arrays.stream(ratios).map(ratio -> ratio / centre).toArray();
    }

    /**
     * The log-normal blur that widens the ratios by as much as past errors are too small: they come from few days and from
     * a fitted level. It keeps zeros.
     */
    private static double kernel(double[] ratios, double widening) {
        double variance = variance(ratios, 1);
        return Math.sqrt(Math.log((1 + widening * variance) / (1 + variance)));
    }

    /** How much wider Student's t is than the normal distribution between its 10th and 90th percentiles. */
    private static double student(double freedom) {
        return new TDistribution(freedom).inverseCumulativeProbability(UPPER)
                / new NormalDistribution().inverseCumulativeProbability(UPPER);
    }

    private static double variance(double[] values, double mean) {
        return Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .map(value -> square(value - mean))
                .average()
                .orElse(0);
    }

    private static double square(double value) {
        return value * value;
    }
}
