package com.dryjets.campaign.performance;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.campaign.CampaignPlan;
import com.dryjets.campaign.campaign.CampaignStatus;
import com.dryjets.campaign.campaign.CampaignType;
import com.dryjets.campaign.campaign.Goal;
import com.dryjets.campaign.campaign.GoalMetric;
import com.dryjets.campaign.performance.GoalProgress.State;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.kit.tenancy.Caller;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
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
                new Goal(GoalMetric.ROAS, new BigDecimal("4")),
                Map.of(Metric.REVENUE, revenue, Metric.SPEND, new BigDecimal("100")),
                "2026-10-02T00:00:00Z");

        assertThat(progress.state()).isEqualTo(state);
        assertThat(progress.expected()).isEqualByComparingTo("4");
    }

    @Test
    void leavesRatioWithoutSpendOut() {
        GoalProgress progress =
                progress("ACTIVE", new Goal(GoalMetric.ROAS, new BigDecimal("4")), Map.of(), "2026-10-02T00:00:00Z");

        assertThat(progress.actual()).isNull();
        assertThat(progress.progress()).isZero();
        assertThat(progress.state()).isEqualTo(State.BEHIND);
    }

    private static GoalProgress clicks(String status, BigDecimal clicks, String now) {
        return progress(status, new Goal(GoalMetric.CLICKS, new BigDecimal("100")), Map.of(Metric.CLICKS, clicks), now);
    }

    private static GoalProgress progress(String status, Goal goal, Map<Metric, BigDecimal> totals, String now) {
        CampaignPlan plan = new CampaignPlan(
                "Spring",
                CampaignType.CONVERSION,
                List.of(Channel.EMAIL),
                new Money(new BigDecimal("1000"), "EUR"),
                START,
                END,
                ZoneOffset.UTC,
                List.of(),
                null,
                null,
                List.of(goal),
                List.of(),
                null);
        Campaign campaign = new Campaign(plan, new Caller("sunrise", "anna"), START);
        campaign.become(CampaignStatus.valueOf(status), START);
        return GoalRules.progress(campaign, new MetricTotals(totals), Instant.parse(now))
                .getFirst();
    }
}
