package com.dryjets.campaign.forecast;

import java.util.Arrays;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.MultivariateFunctionMappingAdapter;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.hipparchus.stat.StatUtils;
import org.hipparchus.stat.regression.SimpleRegression;

/**
 * Exponential smoothing with an additive damped trend and additive weekday effects: ETS(A,Ad,A) of Hyndman and
 * Athanasopoulos, Forecasting: Principles and Practice, third edition, chapter 8. Its parameters minimize the squared
 * one-day errors.
 */
final class SeasonalTrend implements DailyModel {

    /** Level, trend, season, damping. */
    private static final double[] LOWEST = {0.001, 0.0001, 0.0001, 0.80};

    private static final double[] HIGHEST = {0.90, 0.10, 0.30, 0.98};
    private static final double[] FIRST_GUESS = {0.2, 0.01, 0.05, 0.9};
    private static final int MAX_EVALUATIONS = 2_000;
    private static final double PRECISION = 1e-5;
    /** The degrees of freedom of the fit: four parameters, the level, the trend and six weekdays. */
    private static final int FITTED_VALUES = 12;

    private static final int INITIAL_WEEKS = 8;

    private final double[] parameters;
    private final State last;
    private final double[] residuals;

    private SeasonalTrend(double[] parameters, State last, double[] residuals) {
        this.parameters = parameters;
        this.last = last;
        this.residuals = residuals;
    }

    /** Fits the model to at least two weeks. */
    static SeasonalTrend of(double[] amounts) {
        double[] roots = DailyModel.roots(amounts);
        var bounded = new MultivariateFunctionMappingAdapter(
                parameters -> StatUtils.sumSq(errors(roots, parameters, State.initial(roots))), LOWEST, HIGHEST);
        var found = new SimplexOptimizer(PRECISION, PRECISION * PRECISION)
                .optimize(
                        new MaxEval(MAX_EVALUATIONS),
                        new ObjectiveFunction(bounded),
                        GoalType.MINIMIZE,
                        new InitialGuess(bounded.boundedToUnbounded(FIRST_GUESS)),
                        new NelderMeadSimplex(LOWEST.length));
        double[] parameters = bounded.unboundedToBounded(found.getPoint());
        State state = State.initial(roots);
        double[] errors = errors(roots, parameters, state);
        return new SeasonalTrend(parameters, state, widened(errors));
    }

    @Override
    public double[] residuals() {
        return residuals;
    }

    @Override
    public double[] path(double[] errors) {
        State state = last.copy();
        double[] amounts = new double[errors.length];
        for (int day = 0; day < errors.length; day++) {
            double root = state.prediction(parameters) + errors[day];
            state.observe(root, parameters);
            amounts[day] = DailyModel.amount(root);
        }
        return amounts;
    }

    /** Moves the state through the series and returns the error of each day's prediction. */
    private static double[] errors(double[] roots, double[] parameters, State state) {
        double[] errors = new double[roots.length];
        for (int day = 0; day < roots.length; day++) {
            errors[day] = roots[day] - state.prediction(parameters);
            state.observe(roots[day], parameters);
        }
        return errors;
    }

    /** Corrects in-sample errors, which are smaller than future ones, by the degrees of freedom. */
    private static double[] widened(double[] errors) {
        double factor = Math.sqrt((double) errors.length / Math.max(WEEK, errors.length - FITTED_VALUES));
        return Arrays.stream(errors).map(error -> factor * error).toArray();
    }

    /** The state of the model at the end of a day. */
    private static final class State {
        private double level;
        private double trend;
        private final double[] season;
        private int weekday;

        private State(double level, double trend, double[] season, int weekday) {
            this.level = level;
            this.trend = trend;
            this.season = season;
            this.weekday = weekday;
        }

        /** The state before the first day: a line through the means of the first weeks, and the weekdays' deviations. */
        static State initial(double[] roots) {
            int weeks = Math.min(INITIAL_WEEKS, roots.length / WEEK);
            SimpleRegression line = new SimpleRegression();
            for (int week = 0; week < weeks; week++) {
                double mean = StatUtils.mean(roots, week * WEEK, WEEK);
                line.addData(week * WEEK + (WEEK - 1) / 2.0, mean);
            }
            double[] season = new double[WEEK];
            for (int day = 0; day < weeks * WEEK; day++) {
                season[day % WEEK] += (roots[day] - line.predict(day)) / weeks;
            }
            return new State(line.predict(-1), line.getSlope(), season, 0);
        }

        State copy() {
            return new State(level, trend, season.clone(), weekday);
        }

        double prediction(double[] parameters) {
            return level + parameters[3] * trend + season[weekday];
        }

        void observe(double root, double[] parameters) {
            double error = root - prediction(parameters);
            level += parameters[3] * trend + parameters[0] * error;
            trend = parameters[3] * trend + parameters[1] * error;
            season[weekday] += parameters[2] * error;
            weekday = (weekday + 1) % WEEK;
        }
    }
}
