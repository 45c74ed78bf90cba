package com.dryjets.campaign.performance;

import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.campaign.CampaignStatus;
import com.dryjets.campaign.campaign.Goal;
import com.dryjets.campaign.performance.GoalProgress.State;
import com.dryjets.contracts.marketing.MetricTotals;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares what a campaign has reached with its goals. Counts and amounts are expected to grow evenly over its time. */
final class GoalRules {

    /** The tolerance of the budget's pace: less than this is noise. */
    private static final BigDecimal ON_TRACK = new BigDecimal("0.9");

    private GoalRules() {}

    static List<GoalProgress> progress(Campaign campaign, MetricTotals totals, Instant now) {
        return campaign.goals().stream()
                .map(goal -> progress(campaign, goal, totals, now))
                .toList();
    }

    private static GoalProgress progress(Campaign campaign, Goal goal, MetricTotals totals, Instant now) {
        BigDecimal actual = goal.metric().actual(totals).orElse(null);
        BigDecimal expected = expected(campaign, goal, now);
        BigDecimal progress = actual == null
                ? BigDecimal.ZERO
                : actual.divide(goal.target(), MathContext.DECIMAL32).setScale(4, RoundingMode.HALF_UP);
        return new GoalProgress(
                goal.metric(), goal.target(), actual, progress, expected, state(campaign, goal, actual, expected, now));
    }

    private static @Nullable BigDecimal expected(Campaign campaign, Goal goal, Instant now) {
        if (campaign.status() == CampaignStatus.DRAFT || now.isBefore(campaign.startsAt())) {
            return null;
        }
        return goal.metric().isCumulative()
                ? goal.target().multiply(elapsed(campaign, now)).setScale(4, RoundingMode.HALF_UP)
                : goal.target();
    }

    /** The share of the campaign's time that has passed, 0 to 1. */
    private static BigDecimal elapsed(Campaign campaign, Instant now) {
        if (!now.isBefore(campaign.endsAt())) {
            return BigDecimal.ONE;
        }
        long passed = Duration.between(campaign.startsAt(), now).toMillis();
        long all = Duration.between(campaign.startsAt(), campaign.endsAt()).toMillis();
        return BigDecimal.valueOf(passed).divide(BigDecimal.valueOf(all), MathContext.DECIMAL32);
    }

    private static State state(
            Campaign campaign, Goal goal, @Nullable BigDecimal actual, @Nullable BigDecimal expected, Instant now) {
        boolean reached = actual != null && actual.compareTo(goal.target()) >= 0;
        boolean isOver = campaign.status().isOver() || !now.isBefore(campaign.endsAt());
        // A ratio can still fall, so it is reached only when the campaign is over.
        if (reached && (goal.metric().isCumulative() || isOver)) {
            return State.REACHED;
        }
        if (expected == null) {
            return State.NOT_STARTED;
        }
        if (isOver) {
            return State.MISSED;
        }
        BigDecimal least = expected.multiply(ON_TRACK);
        return actual != null && actual.compareTo(least) >= 0 ? State.ON_TRACK : State.BEHIND;
    }
}
