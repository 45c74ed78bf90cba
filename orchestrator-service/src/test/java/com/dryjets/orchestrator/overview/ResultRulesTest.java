package com.dryjets.orchestrator.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.event.CampaignEvent.CampaignGoal;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.GoalMetric;
import com.dryjets.contracts.marketing.Metric;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultRulesTest {

    private final CampaignDay day = new CampaignDayFixtures()
            .daily(Channel.LINKEDIN, Map.of(Metric.CLICKS, 5, Metric.CONVERSIONS, 1))
            .daily(Channel.ADS, Map.of(Metric.CLICKS, 10, Metric.REVENUE, 100))
            .day();

    @Test
    void comparesEachGoalWithWhatWasReached() {
        List<CampaignGoal> goals = List.of(
                new CampaignGoal(GoalMetric.CLICKS, new BigDecimal("250"), null),
                new CampaignGoal(GoalMetric.CONVERSIONS, new BigDecimal("20"), Channel.LINKEDIN),
                new CampaignGoal(GoalMetric.REVENUE, new BigDecimal("2500"), null));

        String result = ResultRules.result(goals, day, new BigDecimal("40.00"));

        assertThat(result)
                .isEqualTo("300 of 250 clicks so far: reached. 20 of 20 conversions on LinkedIn so far: reached."
                        + " 2,000.00 EUR of 2,500.00 EUR revenue so far.");
    }

    @Test
    void aRatioWithoutSpendWasNotMeasured() {
        List<CampaignGoal> goals = List.of(new CampaignGoal(GoalMetric.ROAS, new BigDecimal("3"), null));

        assertThat(ResultRules.result(goals, day, BigDecimal.ZERO)).isEqualTo("ROAS has not been measured yet.");
    }

    @Test
    void withoutGoalsItSaysWhatWasSpent() {
        assertThat(ResultRules.result(List.of(), day, new BigDecimal("40.00")))
                .isEqualTo("It has spent 40.00 EUR of 3,000.00 EUR.");
    }
}
