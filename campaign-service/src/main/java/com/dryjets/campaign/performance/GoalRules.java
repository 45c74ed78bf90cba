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
import org.jspecify.annotations.Nullable;

/** Compares what a campaign has reached with its goals. Counts and amounts are expected to grow evenly over its time. */
final class GoalRules {

    /** The tolerance of the budget's pace: less than this is noise. */
    private static final BigDecimal ON_TRACK = new BigDecimal("0.9");

    private static final int DECIMALS = 4;

    private GoalRules() {}

    static GoalsView progress(CampaignPerformance reached, Instant now) {
        Campaign campaign = reached.campaign();
        BigDecimal elapsed = elapsed(campaign, now);
        return new GoalsView(
                campaign.budget().currency(),
                elapsed == null ? null : elapsed.setScale(DECIMALS, RoundingMode.HALF_UP),
                campaign.goals().stream()
                        .map(goal -> progress(goal, totals(reached, goal), elapsed, isOver(campaign, now)))
                        .toList());
    }

    private static MetricTotals totals(CampaignPerformance reached, Goal goal) {
        return goal.channel() == null ? reached.total() : reached.totals(goal.channel());
    }

    private static GoalProgress progress(Goal goal, MetricTotals totals, @Nullable BigDecimal elapsed, boolean isOver) {
        BigDecimal actual = goal.metric().actual(totals).orElse(null);
        BigDecimal expected = elapsed == null ? null : expected(goal, elapsed);
        BigDecimal progress = actual == null
                ? BigDecimal.ZERO
                : actual.divide(goal.target(), MathContext.DECIMAL32).setScale(DECIMALS, RoundingMode.HALF_UP);
        return new GoalProgress(
                goal.metric(),
                goal.target(),
                goal.channel(),
                actual,
                progress,
                expected,
                state(goal, actual, expected, isOver));
    }

    private static BigDecimal expected(Goal goal, BigDecimal elapsed) {
        return goal.metric().isCumulative()
                ? goal.target().multiply(elapsed).setScale(DECIMALS, RoundingMode.HALF_UP)
                : goal.target();
    }

    /** The share of the campaign's time that has passed, 0 to 1; null before the start. */
    private static @Nullable BigDecimal elapsed(Campaign campaign, Instant now) {
        if (campaign.status() == CampaignStatus.DRAFT) {
            return null;
        }
        if (isOver(campaign, now)) {
            return BigDecimal.ONE;
        }
        if (now.isBefore(campaign.startsAt())) {
            return null;
        }
        long passed = Duration.between(campaign.startsAt(), now).toMillis();
        long all = Duration.between(campaign.startsAt(), campaign.endsAt()).toMillis();
        return BigDecimal.valueOf(passed).divide(BigDecimal.valueOf(all), MathContext.DECIMAL32);
    }

    private static boolean isOver(Campaign campaign, Instant now) {
        return campaign.status().isOver() || !now.isBefore(campaign.endsAt());
    }

    private static State state(Goal goal, @Nullable BigDecimal actual, @Nullable BigDecimal expected, boolean isOver) {
        boolean reached = actual != null && actual.compareTo(goal.target()) >= 0;
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
