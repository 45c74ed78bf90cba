package com.dryjets.orchestrator.strategy;

import static com.dryjets.orchestrator.strategy.StrategyFixtures.FIRST;
import static com.dryjets.orchestrator.strategy.StrategyFixtures.brief;
import static com.dryjets.orchestrator.strategy.StrategyFixtures.linkedInConverts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.dryjets.contracts.event.CampaignEvent.CampaignGoal;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.GoalMetric;
import com.dryjets.llm.FigureMatch;
import com.dryjets.llm.KnownFigures;
import com.dryjets.orchestrator.strategy.StrategyPlan.ChannelPlan;
import com.dryjets.orchestrator.strategy.StrategyPlan.Content;
import com.dryjets.orchestrator.strategy.StrategyPlan.Goal;
import com.dryjets.orchestrator.strategy.StrategyPlan.Kpi;
import com.dryjets.orchestrator.strategy.StrategyPlan.Week;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanRulesTest {

    @Test
    void dividesTheBudgetExactly() {
        StrategyPlan plan = PlanRules.plan(brief("CONVERSION", linkedInConverts()));

        assertThat(plan.channels().stream().map(ChannelPlan::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("1500.00");
        assertThat(plan.channels()).allMatch(channel -> !channel.tactics().isEmpty());
        assertThat(plan.channels().get(1).reason())
                .isEqualTo("Brought 0.4 conversions per EUR in 8 past campaigns, more than your other channels.");
    }

    @Test
    void takesTheCampaignsOwnGoals() {
        StrategyPlan plan = PlanRules.plan(brief(
                "CONVERSION",
                linkedInConverts(),
                new CampaignGoal(GoalMetric.CLICKS, BigDecimal.valueOf(1500), Channel.LINKEDIN)));

        assertThat(plan.goals())
                .containsExactly(new Goal(
                        GoalMetric.CLICKS, BigDecimal.valueOf(1500), Channel.LINKEDIN, "A goal of the campaign."));
    }

    /** Equal shares of 1500 EUR at 0.4, 0.2 and 0.1 conversions per EUR would bring 350; better shares bring more. */
    @Test
    void derivesAGoalFromPastCampaigns() {
        Goal goal =
                PlanRules.plan(brief("CONVERSION", linkedInConverts())).goals().getFirst();

        assertThat(goal.metric()).isEqualTo(GoalMetric.CONVERSIONS);
        assertThat(goal.target()).isBetween(new BigDecimal("350"), new BigDecimal("500"));
    }

    @Test
    void setsNoTargetOutOfNothing() {
        StrategyPlan plan = PlanRules.plan(brief("CONVERSION", List.of()));

        assertThat(plan.goals().getFirst().target()).isNull();
        assertThat(plan.kpis())
                .extracting(Kpi::kpi, Kpi::channel, kpi -> kpi.target().toPlainString())
                .containsExactly(
                        tuple(StrategyKpi.OPEN_RATE, Channel.EMAIL, "0.2271"),
                        tuple(StrategyKpi.CLICK_RATE, Channel.EMAIL, "0.0291"),
                        tuple(StrategyKpi.ENGAGEMENT_RATE, Channel.LINKEDIN, "0.0650"),
                        tuple(StrategyKpi.ENGAGEMENT_RATE, Channel.TWITTER, "0.0231"));
        assertThat(plan.risks()).anyMatch(risk -> risk.risk().startsWith("Few past campaigns"));
    }

    @Test
    void prefersPastCampaignsToPublishedBenchmarks() {
        StrategyPlan plan = PlanRules.plan(brief("CONVERSION", linkedInConverts()));

        assertThat(plan.kpis())
                .filteredOn(kpi -> kpi.kpi() == StrategyKpi.ENGAGEMENT_RATE && kpi.channel() == Channel.LINKEDIN)
                .singleElement()
                .satisfies(kpi -> {
                    assertThat(kpi.target()).isEqualByComparingTo("0.05");
                    assertThat(kpi.basis()).isEqualTo("Median of 8 past campaigns.");
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6, 7, 8, 30, 182, 400})
    void keepsAllDatesInsideTheWindow(int days) {
        StrategyPlan plan = PlanRules.plan(brief("AWARENESS", FIRST, FIRST.plusDays(days - 1L), List.of()));

        assertThat(plan.timeline()).hasSize(Math.min(26, (days + 6) / 7));
        assertThat(plan.timeline().getFirst().from()).isEqualTo(FIRST);
        for (Week week : plan.timeline()) {
            assertThat(week.to()).isBetween(week.from(), FIRST.plusDays(days - 1L));
            assertThat(week.content())
                    .isNotEmpty()
                    .allMatch(piece ->
                            !piece.date().isBefore(week.from()) && !piece.date().isAfter(week.to()));
        }
    }

    @Test
    void givesEachWeekItsOwnTopic() {
        StrategyPlan plan = PlanRules.plan(brief("CONVERSION", FIRST, FIRST.plusDays(181), List.of()));

        assertThat(plan.timeline().stream()
                        .map(week -> week.content().stream().map(Content::topic).collect(Collectors.toSet()))
                        .toList())
                .allMatch(topics -> topics.size() == 1)
                .doesNotHaveDuplicates();
    }

    @Test
    void samePlanForTheSameBrief() {
        StrategyBrief brief = brief("RETENTION", linkedInConverts());

        assertThat(PlanRules.plan(brief)).isEqualTo(PlanRules.plan(brief));
    }

    /** The built-in planner is held to the same rule as a model. */
    @Test
    void usesNoFigureThatIsNotInItsEvidence() {
        StrategyBrief brief = brief("CONVERSION", linkedInConverts());
        KnownFigures known = KnownFigures.of(StrategyPrompt.material(brief), FigureMatch.ROUNDED);

        StrategyPlan plan = PlanRules.plan(brief);

        assertThat(plan.channels())
                .allSatisfy(
                        channel -> assertThat(known.invented(channel.reason())).isEmpty());
        assertThat(plan.kpis()).allMatch(kpi -> known.has(kpi.target()));
    }
}
