package com.dryjets.campaign.optimization;

import com.dryjets.campaign.performance.CampaignPerformance;
import com.dryjets.campaign.performance.ChannelDay;
import com.dryjets.contracts.marketing.Channel;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;
import org.hipparchus.stat.StatUtils;

/**
 * Fits response curves to daily spend and revenue by least squares, if there is sufficient data.
 *
 * <p>For a given {@code b} the best {@code a} is known in closed form, so only {@code b} is searched (variable
 * projection; Golub and Pereyra 1973). The curve has two parameters, because the third of a Hill curve cannot be
 * identified from data of this size (Jin et al. 2017, Bayesian Methods for Media Mix Modeling with Carryover and Shape
 * Effects, section 6).
 */
final class CurveRules {

    static final int MIN_DAYS = 14;
    /** The standard deviation of daily spend over its mean: constant spend says nothing about other amounts. */
    static final double MIN_VARIATION = 0.2;

    static final double MIN_R_SQUARED = 0.3;
    private static final int RECENT_DAYS = 7;
    private static final int GRID = 40;
    private static final int MAX_EVALUATIONS = 200;
    private static final double PRECISION = 1e-9;

    private CurveRules() {}

    /** The curve of each channel that the campaign has or that reports metrics. */
    static Map<Channel, CurveFit> fit(CampaignPerformance performance, LocalDate today) {
        Map<Channel, CurveFit> fits = new EnumMap<>(Channel.class);
        for (Channel channel : performance.channels()) {
            List<ChannelDay> days = performance.days().stream()
                    .filter(day -> day.channel() == channel)
                    .toList();
            fits.put(channel, fit(days, today));
        }
        return fits;
    }

    /** The curve of a channel, from the complete days on which it spent. */
    static CurveFit fit(List<ChannelDay> days, LocalDate today) {
        List<ChannelDay> used = days.stream()
                .filter(day -> day.day().isBefore(today) && day.spend().signum() > 0)
                .toList();
        double[] spend =
                used.stream().mapToDouble(day -> day.spend().doubleValue()).toArray();
        double[] revenue =
                used.stream().mapToDouble(day -> day.revenue().doubleValue()).toArray();
        if (spend.length < MIN_DAYS) {
            return CurveFit.insufficientData(CurveFit.Code.TOO_FEW_DAYS, spend.length, null);
        }
        double variation = Math.sqrt(StatUtils.variance(spend)) / StatUtils.mean(spend);
        if (variation < MIN_VARIATION) {
            return CurveFit.insufficientData(CurveFit.Code.SPEND_TOO_STEADY, spend.length, null);
        }
        return fit(spend, revenue);
    }

    static CurveFit fit(double[] spend, double[] revenue) {
        double b = bestB(spend, revenue);
        double a = bestA(b, spend, revenue);
        double variation = StatUtils.populationVariance(revenue) * revenue.length;
        double rSquared = variation == 0 ? 0 : 1 - squaredErrors(b, spend, revenue) / variation;
        if (a <= 0 || rSquared < MIN_R_SQUARED) {
            return CurveFit.insufficientData(CurveFit.Code.WEAK_FIT, spend.length, rSquared);
        }
        double recent =
                StatUtils.mean(Arrays.copyOfRange(spend, Math.max(0, spend.length - RECENT_DAYS), spend.length));
        ResponseCurve curve = new ResponseCurve(a, b, rSquared, spend.length, StatUtils.max(spend), recent);
        return new CurveFit(CurveFit.Code.FITTED, Optional.of(curve), spend.length, rSquared);
    }

    /** Searches b on a logarithmic scale, from far below the smallest spend to where the curve is a straight line. */
    private static double bestB(double[] spend, double[] revenue) {
        double low = Math.log(StatUtils.min(spend) / 100);
        double high = Math.log(StatUtils.max(spend) * 100);
        double step = (high - low) / GRID;
        double best = IntStream.rangeClosed(0, GRID)
                .mapToObj(i -> low + i * step)
                .min(Comparator.comparingDouble(logB -> squaredErrors(Math.exp(logB), spend, revenue)))
                .orElseThrow();
        var found = new BrentOptimizer(PRECISION, PRECISION)
                .optimize(
                        new MaxEval(MAX_EVALUATIONS),
                        GoalType.MINIMIZE,
                        new UnivariateObjectiveFunction(logB -> squaredErrors(Math.exp(logB), spend, revenue)),
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

    private static double squaredErrors(double b, double[] spend, double[] revenue) {
        double a = bestA(b, spend, revenue);
        double sum = 0;
        for (int i = 0; i < spend.length; i++) {
            double error = revenue[i] - a * Math.log1p(spend[i] / b);
            sum += error * error;
        }
        return sum;
    }
}
