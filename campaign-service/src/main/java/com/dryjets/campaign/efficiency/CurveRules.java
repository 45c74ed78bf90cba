package com.dryjets.campaign.efficiency;

import com.dryjets.campaign.budget.SpendRepository.ChannelDay;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;
import org.hipparchus.stat.StatUtils;

/**
 * Fits response curves to daily spend and revenue by least squares, and says when the data are too thin for one.
 *
 * <p>For a given {@code b} the best {@code a} is known in closed form, so only {@code b} is searched (variable
 * projection; Golub and Pereyra 1973). Two parameters, since the third of a Hill curve cannot be told from data of
 * this size (Jin et al. 2017, Bayesian Methods for Media Mix Modeling with Carryover and Shape Effects, section 6).
 */
public final class CurveRules {

    static final int FEWEST_DAYS = 14;
    /** Standard deviation of daily spend over its mean: spend that never varies tells nothing of other spend. */
    static final double LEAST_VARIATION = 0.2;

    static final double LEAST_R_SQUARED = 0.3;
    private static final int RECENT = 7;
    private static final int GRID = 40;
    private static final int MOST_EVALUATIONS = 200;
    private static final double PRECISION = 1e-9;

    private CurveRules() {}

    /** The curve of a channel from the complete days on which it spent. */
    public static CurveFit fit(List<ChannelDay> days, LocalDate today) {
        List<ChannelDay> used = days.stream()
                .filter(day -> day.day().isBefore(today) && day.spend().signum() > 0)
                .toList();
        double[] spend =
                used.stream().mapToDouble(day -> day.spend().doubleValue()).toArray();
        double[] revenue =
                used.stream().mapToDouble(day -> day.revenue().doubleValue()).toArray();
        if (spend.length < FEWEST_DAYS) {
            return CurveFit.thin(
                    spend.length, "Only %d days with spend; a curve needs %d.".formatted(spend.length, FEWEST_DAYS));
        }
        double variation = Math.sqrt(StatUtils.variance(spend)) / StatUtils.mean(spend);
        if (variation < LEAST_VARIATION) {
            return CurveFit.thin(spend.length, "Daily spend hardly varied, so nobody knows what other spend brings.");
        }
        return fit(spend, revenue);
    }

    static CurveFit fit(double[] spend, double[] revenue) {
        double b = bestB(spend, revenue);
        double a = bestA(b, spend, revenue);
        double around = StatUtils.populationVariance(revenue) * revenue.length;
        double rSquared = around == 0 ? 0 : 1 - squares(b, spend, revenue) / around;
        if (a <= 0 || rSquared < LEAST_R_SQUARED) {
            return CurveFit.thin(
                    spend.length,
                    String.format(
                            Locale.ROOT,
                            "Revenue did not follow spend closely enough: R² is %.2f, a curve needs %.1f.",
                            rSquared,
                            LEAST_R_SQUARED));
        }
        double recent = StatUtils.mean(Arrays.copyOfRange(spend, Math.max(0, spend.length - RECENT), spend.length));
        String reason = String.format(
                Locale.ROOT,
                "Fitted to %d days; it explains %.0f %% of revenue's variation.",
                spend.length,
                rSquared * 100);
        return new CurveFit(
                Optional.of(new ResponseCurve(a, b, rSquared, spend.length, StatUtils.max(spend), recent)),
                spend.length,
                reason);
    }

    /** Searches b on a logarithmic scale, from far under the smallest spend to where the curve is a straight line. */
    private static double bestB(double[] spend, double[] revenue) {
        double low = Math.log(StatUtils.min(spend) / 100);
        double high = Math.log(StatUtils.max(spend) * 100);
        double step = (high - low) / GRID;
        double best = IntStream.rangeClosed(0, GRID)
                .mapToObj(i -> low + i * step)
                .min(Comparator.comparingDouble(logB -> squares(Math.exp(logB), spend, revenue)))
                .orElseThrow();
        var found = new BrentOptimizer(PRECISION, PRECISION)
                .optimize(
                        new MaxEval(MOST_EVALUATIONS),
                        GoalType.MINIMIZE,
                        new UnivariateObjectiveFunction(logB -> squares(Math.exp(logB), spend, revenue)),
                        new SearchInterval(best - step, best + step, best));
        return Math.exp(found.getPoint());
    }

    private static double bestA(double b, double[] spend, double[] revenue) {
        double product = 0;
        double square = 0;
        for (int i = 0; i < spend.length; i++) {
            double shape = Math.log1p(spend[i] / b);
            product += shape * revenue[i];
            square += shape * shape;
        }
        return product / square;
    }

    private static double squares(double b, double[] spend, double[] revenue) {
        double a = bestA(b, spend, revenue);
        double sum = 0;
        for (int i = 0; i < spend.length; i++) {
            double error = revenue[i] - a * Math.log1p(spend[i] / b);
            sum += error * error;
        }
        return sum;
    }
}
