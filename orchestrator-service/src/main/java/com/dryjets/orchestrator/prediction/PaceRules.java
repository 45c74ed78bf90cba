package com.dryjets.orchestrator.prediction;

import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Compares what a campaign has reached with what it should have, and its last week with the time before. */
final class PaceRules {

    /** The assumed standard deviation of the logarithm by which the time left differs from the time so far. */
    private static final double TREND = 0.35;
    /** The assumed standard deviation of a day in relation to the mean. */
    private static final double DAY = 0.6;
    /** Days on course that are added to those so far, because a few hours tell little. */
    private static final double ADDED_DAYS = 2;

    private static final double LARGEST_ADDED_SHARE = 0.25;
    /** The share of the budget that is worth as much as the assumption that a ratio is on course. */
    private static final double RATIO_SPEND = 0.1;

    private static final int RECENT_DAYS = 7;
    private static final int EARLIER_DAYS = 3;
    private static final double SMALLEST_UNCERTAINTY = 0.02;
    private static final double LARGEST_LOGARITHM = 3;
    private static final double LARGEST_CHANGE = 1.5;
    private static final double LARGEST_PACE = 5;
    private static final double LARGEST_MOMENTUM = 4;
    /** Added to both sides of a comparison of days, as a share of what the goal needs a day. */
    private static final double SMOOTHING = 0.1;

    private PaceRules() {}

    /** The expected result in relation to the target, as a logarithm, divided by its uncertainty. */
    static double pace(GoalSituation situation) {
        return clip(logarithm(situation) / uncertainty(situation), LARGEST_PACE);
    }

    /** The result at the present pace in relation to the target: 1.2 for a fifth more. Zero at the start. */
    static double projected(GoalSituation situation) {
        double share = situation.actual().map(Number::doubleValue).orElse(0.0) / situation.target();
        double elapsed = situation.elapsed();
        return situation.goal().metric().isCumulative() ? elapsed == 0 ? 0 : share / elapsed : share;
    }

    /** How the last week differs from the days before, as far as the time left can change the result. */
    static double momentum(GoalSituation situation) {
        double left = 1 - situation.elapsed();
        return clip(
                change(situation) * left / Math.max(uncertainty(situation), SMALLEST_UNCERTAINTY), LARGEST_MOMENTUM);
    }

    /** The logarithm of the last week's daily results in relation to those before; zero before both are known. */
    static double change(GoalSituation situation) {
        LocalDate recentStart = situation.today().minusDays(RECENT_DAYS);
        long earlierDays = ChronoUnit.DAYS.between(situation.firstDay(), recentStart);
        if (earlierDays < EARLIER_DAYS) {
            return 0;
        }
        MetricTotals recent = situation.totals(day -> !day.isBefore(recentStart) && day.isBefore(situation.today()));
        MetricTotals earlier = situation.totals(day -> day.isBefore(recentStart));
        double ratio = situation.goal().metric().isCumulative()
                ? ratioOfDays(
                        situation, value(situation, recent) / RECENT_DAYS, value(situation, earlier) / earlierDays)
                : ratioOfRatios(situation, value(situation, recent), value(situation, earlier));
        return clip(Math.log(ratio), LARGEST_CHANGE);
    }

    /**
     * The standard deviation of the logarithm of the final result, given the result so far. The pace of the time left differs
     * by a trend, and days differ from each other: those so far blur the pace, those left blur the result.
     */
    static double uncertainty(GoalSituation situation) {
        double left = 1 - situation.elapsed();
        double passedDays = Math.max(1, situation.elapsed() * situation.days());
        double trend = left * TREND;
        return Math.max(SMALLEST_UNCERTAINTY, Math.sqrt(trend * trend + left * DAY * DAY / passedDays));
    }

    private static double logarithm(GoalSituation situation) {
        double share = situation.actual().map(Number::doubleValue).orElse(0.0) / situation.target();
        if (situation.goal().metric().isCumulative()) {
            double added = Math.min(ADDED_DAYS / situation.days(), LARGEST_ADDED_SHARE);
            return Math.log((share + added) / (situation.elapsed() + added));
        }
        double spent = spent(situation);
        return clip(Math.log(share), LARGEST_LOGARITHM) * spent / (spent + RATIO_SPEND);
    }

    /** The share of the budget that was spent; without a budget, the share of time that has passed. */
    private static double spent(GoalSituation situation) {
        double budget = situation.budget();
        return budget > 0 ? situation.totals().total(Metric.SPEND).doubleValue() / budget : situation.elapsed();
    }

    private static double ratioOfDays(GoalSituation situation, double recent, double earlier) {
        double added = SMOOTHING * situation.target() / situation.days();
        return (recent + added) / (earlier + added);
    }

    private static double ratioOfRatios(GoalSituation situation, double recent, double earlier) {
        double added = SMOOTHING * situation.target();
        return (recent + added) / (earlier + added);
    }

    private static double value(GoalSituation situation, MetricTotals totals) {
        return situation.goal().metric().actual(totals).map(Number::doubleValue).orElse(0.0);
    }

    private static double clip(double value, double limit) {
        return Math.clamp(value, -limit, limit);
    }
}
