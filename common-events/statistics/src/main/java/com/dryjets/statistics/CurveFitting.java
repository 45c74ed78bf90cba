package com.dryjets.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hipparchus.stat.StatUtils;

/**
 * Fits response curves to daily spend and results by least squares, next to a base, weekdays, a trend and carryover.
 *
 * <p>For a given shape the best {@code a} is known in closed form, so only the shape is searched (variable projection; Golub
 * and Pereyra 1973). The curve has two parameters, because the third of a Hill curve cannot be identified from data of
 * this size (Jin et al. 2017, Bayesian Methods for Media Mix Modeling with Carryover and Shape Effects, section 6). A curve
 * counts only if the interval of its marginal return excludes zero.
 */
public final class CurveFitting {

    /** The number of days with spend that a curve needs. */
    public static final int MIN_DAYS = 14;
    /** The standard deviation of daily spend over its mean: constant spend says nothing about other amounts. */
    static final double MIN_VARIATION = 0.2;
    /** A curve that rests on fewer days is an anecdote. */
    static final double MIN_EFFECTIVE_DAYS = 5;

    private static final double[] CARRYOVERS = {0, 0.25, 0.5, 0.75};
    private static final int GRID = 30;
    /** The parameters a, b and carryover. */
    private static final int PARAMETERS = 3;

    private static final double MOST_MEMORY = 0.9;
    private static final int REFINEMENTS = 30;

    private CurveFitting() {}

    /** The curve of a channel. */
    public static CurveFit fit(SpendHistory history) {
        double[] spent = history.spent();
        if (spent.length < MIN_DAYS) {
            return CurveFit.none(CurveCode.TOO_FEW_DAYS, spent.length);
        }
        if (Math.sqrt(StatUtils.variance(spent)) / StatUtils.mean(spent) < MIN_VARIATION) {
            return CurveFit.none(CurveCode.SPEND_TOO_STEADY, spent.length);
        }
        CalendarEffects calendar = new CalendarEffects(history.days(), history.factors(), 0);
        int freedom = history.days().length - calendar.count() - PARAMETERS;
        if (freedom < 1) {
            return CurveFit.none(CurveCode.TOO_FEW_DAYS, spent.length);
        }
        double memory = memory(best(candidates(history, calendar, freedom)).memory(), calendar.count(), history);
        CalendarEffects forgetful =
                memory > 0 ? new CalendarEffects(history.days(), history.factors(), memory) : calendar;
        return judge(history, forgetful, freedom);
    }

    private static CurveFit judge(SpendHistory history, CalendarEffects calendar, int freedom) {
        double[] spent = history.spent();
        List<CurveCandidate> candidates = candidates(history, calendar, freedom);
        CurveCandidate best = refined(best(candidates), history, calendar, freedom);
        candidates.add(best);
        double[] results = calendar.removedFrom(history.toSameLevel(history.results()));
        double variation = CalendarEffects.product(results, results);
        double rSquared = variation == 0 ? 0 : 1 - best.squares() / variation;
        CurveEstimate estimate = CurveEstimate.of(candidates, variation, freedom, spent);
        if (Math.min(best.effectiveDays(), effectiveDays(spent)) < MIN_EFFECTIVE_DAYS) {
            return new CurveFit(CurveCode.FEW_DAYS_DECIDE, Optional.empty(), spent.length, rSquared, estimate);
        }
        if (best.a() <= 0 || !estimate.marginal().isPositive()) {
            return new CurveFit(CurveCode.EFFECT_UNCERTAIN, Optional.empty(), spent.length, rSquared, estimate);
        }
        ResponseCurve curve = new ResponseCurve(
                best.a(), best.b(), rSquared, spent.length, StatUtils.max(spent), estimate.recentSpend());
        return new CurveFit(CurveCode.FITTED, Optional.of(curve), spent.length, rSquared, estimate);
    }

    /** The number of days that share the spend: few if single days outweigh all others (Kish 1965, Survey Sampling). */
    private static double effectiveDays(double[] spent) {
        double sum = StatUtils.sum(spent);
        return sum * sum / StatUtils.sumSq(spent);
    }

    /** Curves of all shapes: b from far below the smallest spend to where the curve is a straight line. */
    private static List<CurveCandidate> candidates(SpendHistory history, CalendarEffects calendar, int freedom) {
        double[] results = calendar.removedFrom(history.toSameLevel(history.results()));
        double low = Math.log(StatUtils.min(history.spent()) / 10);
        double high = Math.log(StatUtils.max(history.spent()) * 10);
        List<CurveCandidate> candidates = new ArrayList<>();
        for (double carryover : CARRYOVERS) {
            for (int i = 0; i <= GRID; i++) {
                double b = Math.exp(low + i * (high - low) / GRID);
                candidates.add(CurveCandidate.of(calendar, results, history, carryover, b, freedom));
            }
        }
        return candidates;
    }

    private static CurveCandidate best(List<CurveCandidate> candidates) {
        return candidates.stream()
                .min(Comparator.comparingDouble(CurveCandidate::squares))
                .orElseThrow();
    }

    /** Narrows b down between its neighbours on the grid. */
    private static CurveCandidate refined(
            CurveCandidate best, SpendHistory history, CalendarEffects calendar, int freedom) {
        double[] results = calendar.removedFrom(history.toSameLevel(history.results()));
        double step = Math.log(100 * StatUtils.max(history.spent()) / StatUtils.min(history.spent())) / GRID;
        CurveCandidate found = best;
        for (int i = 0; i < REFINEMENTS; i++) {
            step /= 2;
            for (double b : new double[] {found.b() * Math.exp(-step), found.b() * Math.exp(step)}) {
                CurveCandidate other = CurveCandidate.of(calendar, results, history, best.carryover(), b, freedom);
                found = other.squares() < found.squares() ? other : found;
            }
        }
        return found;
    }

    /** The correlation of days that follow each other; what is removed from few days makes it seem smaller. */
    private static double memory(double seen, int effects, SpendHistory history) {
        int days = history.days().length;
        double corrected = seen + (effects + 1.0) / days * (1 - Math.abs(seen)) / 2;
        return Math.clamp(corrected, 0, MOST_MEMORY);
    }
}
