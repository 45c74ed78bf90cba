package com.dryjets.campaign.performance;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.campaign.CampaignPlan;
import com.dryjets.campaign.campaign.CampaignStatus;
import com.dryjets.campaign.campaign.CampaignType;
import com.dryjets.campaign.campaign.Goal;
import com.dryjets.campaign.performance.GoalProgress.State;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.GoalMetric;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.kit.tenancy.Caller;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalRulesTest {

    private static final Instant START = Instant.parse("2026-10-01T00:00:00Z");
    private static final Instant END = Instant.parse("2026-10-11T00:00:00Z");

    /** Half of the time has passed, so 100 clicks are expected to be 50. */
    @ParameterizedTest
    @CsvSource({"0, BEHIND", "44.9, BEHIND", "45, ON_TRACK", "99, ON_TRACK", "100, REACHED", "250, REACHED"})
    void comparesCountWithShareOfElapsedTime(BigDecimal clicks, State state) {
        GoalProgress progress = clicks("ACTIVE", clicks, "2026-10-06T00:00:00Z");

        assertThat(progress.expected()).isEqualByComparingTo("50");
        assertThat(progress.state()).isEqualTo(state);
        assertThat(progress.progress()).isEqualByComparingTo(clicks.movePointLeft(2));
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, 0, 2026-10-06T00:00:00Z, NOT_STARTED",
        "ACTIVE, 0, 2026-09-30T00:00:00Z, NOT_STARTED",
        "ACTIVE, 99, 2026-10-11T00:00:00Z, MISSED",
        "COMPLETED, 99, 2026-10-06T00:00:00Z, MISSED",
        "COMPLETED, 100, 2026-10-06T00:00:00Z, REACHED"
    })
    void followsStatusAndTime(String status, BigDecimal clicks, String now, State state) {
        assertThat(clicks(status, clicks, now).state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"ACTIVE, 399, ON_TRACK", "ACTIVE, 350, BEHIND", "ACTIVE, 500, ON_TRACK", "COMPLETED, 500, REACHED"})
    void neverCallsRatioReachedBeforeTheEnd(String status, BigDecimal revenue, State state) {
        GoalProgress progress = progress(
                status,
                goal(GoalMetric.ROAS, "4", null),
                Map.of(Metric.REVENUE, revenue, Metric.SPEND, new BigDecimal("100")),
                "2026-10-02T00:00:00Z");

        assertThat(progress.state()).isEqualTo(state);
        assertThat(progress.expected()).isEqualByComparingTo("4");
    }

    @Test
    void leavesRatioWithoutSpendOut() {
        GoalProgress progress = progress("ACTIVE", goal(GoalMetric.ROAS, "4", null), Map.of(), "2026-10-02T00:00:00Z");

        assertThat(progress.actual()).isNull();
        assertThat(progress.progress()).isZero();
        assertThat(progress.state()).isEqualTo(State.BEHIND);
    }

    @Test
    void countsOnlyTheChannelOfTheGoal() {
        Map<Channel, MetricTotals> totals = Map.of(
                Channel.EMAIL, new MetricTotals(Map.of(Metric.CLICKS, new BigDecimal("60"))),
                Channel.TWITTER, new MetricTotals(Map.of(Metric.CLICKS, new BigDecimal("30"))));
        Campaign campaign = campaign(
                "ACTIVE",
                goal(GoalMetric.CLICKS, "100", null),
                goal(GoalMetric.CLICKS, "100", Channel.TWITTER),
                goal(GoalMetric.CLICKS, "100", Channel.ADS));

        GoalsView view = GoalRules.progress(
                new CampaignPerformance(campaign, totals, List.of()), Instant.parse("2026-10-06T00:00:00Z"));

        assertThat(view.items()).extracting(GoalProgress::channel).containsExactly(null, Channel.TWITTER, Channel.ADS);
        assertThat(view.items())
                .extracting(GoalProgress::actual)
                .containsExactly(new BigDecimal("90"), new BigDecimal("30"), BigDecimal.ZERO);
        assertThat(view.items())
                .extracting(GoalProgress::state)
                .containsExactly(State.ON_TRACK, State.BEHIND, State.BEHIND);
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, 2026-10-06T00:00:00Z,",
        "ACTIVE, 2026-09-30T00:00:00Z,",
        "ACTIVE, 2026-10-03T12:00:00Z, 0.2500",
        "PAUSED, 2026-10-06T00:00:00Z, 0.5000",
        "ACTIVE, 2026-10-12T00:00:00Z, 1.0000",
        "COMPLETED, 2026-10-06T00:00:00Z, 1.0000"
    })
    void saysWhichShareOfTheTimeHasPassed(String status, String now, BigDecimal elapsed) {
        GoalsView view =
                GoalRules.progress(new CampaignPerformance(campaign(status), Map.of(), List.of()), Instant.parse(now));

        assertThat(view.elapsed()).isEqualTo(elapsed);
    }

    private static GoalProgress clicks(String status, BigDecimal clicks, String now) {
        return progress(status, goal(GoalMetric.CLICKS, "100", null), Map.of(Metric.CLICKS, clicks), now);
    }

    private static GoalProgress progress(String status, Goal goal, Map<Metric, BigDecimal> totals, String now) {
        return GoalRules.progress(
                        new CampaignPerformance(
                                campaign(status, goal), Map.of(Channel.EMAIL, new MetricTotals(totals)), List.of()),
                        Instant.parse(now))
                .items()
                .getFirst();
    }

    private static Goal goal(GoalMetric metric, String target, @Nullable Channel channel) {
        return new Goal(metric, new BigDecimal(target), channel);
    }

    private static Campaign campaign(String status, Goal... goals) {
        CampaignPlan plan = new CampaignPlan(
                "Spring",
                CampaignType.CONVERSION,
                List.of(Channel.EMAIL, Channel.TWITTER, Channel.ADS),
                new Money(new BigDecimal("1000"), "EUR"),
                START,
                END,
                ZoneOffset.UTC,
                List.of(),
                null,
                null,
                List.of(goals),
                List.of(),
                null);
        Campaign campaign = new Campaign(plan, new Caller("sunrise", "anna"), START);
        campaign.become(CampaignStatus.valueOf(status), START);
        return campaign;
    }
}
