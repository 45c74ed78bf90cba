package com.dryjets.orchestrator.strategy;

import static com.dryjets.orchestrator.strategy.StrategyFixtures.FIRST;
import static com.dryjets.orchestrator.strategy.StrategyFixtures.brief;
import static com.dryjets.orchestrator.strategy.StrategyFixtures.linkedInConverts;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.GoalMetric;
import com.dryjets.orchestrator.strategy.ModelPlanner.Planned;
import com.dryjets.orchestrator.strategy.Strategy.Origin;
import com.dryjets.orchestrator.strategy.StrategyComparison.GoalChange;
import com.dryjets.orchestrator.strategy.StrategyComparison.KpiChange;
import com.dryjets.orchestrator.strategy.StrategyComparison.ShareChange;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ComparisonRulesTest {

    private static final UUID CAMPAIGN = Ids.next();

    private final StrategyBrief without = brief("CONVERSION", List.of());
    private final StrategyBrief with = brief("CONVERSION", linkedInConverts());

    @Test
    void findsNothingBetweenEqualPlans() {
        StrategyComparison same = ComparisonRules.compare(strategy(1, with), strategy(2, with));

        assertThat(same.channels()).hasSize(3).allMatch(share -> share.change().signum() == 0);
        assertThat(same.goals()).isEmpty();
        assertThat(same.kpis()).isEmpty();
        assertThat(same.content().added()).isEmpty();
        assertThat(same.content().removed()).isEmpty();
        assertThat(same.risksAdded()).isEmpty();
    }

    @Test
    void findsChangedSharesTargetsAndRisks() {
        StrategyComparison changed = ComparisonRules.compare(strategy(1, without), strategy(2, with));

        assertThat(changed.channels().stream().map(ShareChange::change).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("0");
        assertThat(changed.goals())
                .singleElement()
                .satisfies(goal -> assertThat(goal.metric()).isEqualTo(GoalMetric.CONVERSIONS))
                .extracting(GoalChange::fromTarget)
                .isNull();
        assertThat(changed.kpis())
                .filteredOn(kpi -> kpi.kpi() == StrategyKpi.ENGAGEMENT_RATE && kpi.channel() == Channel.LINKEDIN)
                .singleElement()
                .satisfies(kpi -> {
                    assertThat(kpi.fromTarget()).isEqualByComparingTo("0.065");
                    assertThat(kpi.toTarget()).isEqualByComparingTo("0.05");
                });
        assertThat(changed.kpis()).extracting(KpiChange::kpi).contains(StrategyKpi.COST_PER_CONVERSION);
        assertThat(changed.risksRemoved()).anyMatch(risk -> risk.startsWith("Few past campaigns"));
    }

    @Test
    void listsContentThatOnlyOneVersionPlans() {
        StrategyBrief shorter = brief("CONVERSION", FIRST, FIRST.plusDays(6), linkedInConverts());

        StrategyComparison changed = ComparisonRules.compare(strategy(1, with), strategy(2, shorter));

        assertThat(changed.content().removed())
                .hasSize(changed.content().from() - changed.content().to());
        assertThat(changed.content().added()).isEmpty();
    }

    private static Strategy strategy(int number, StrategyBrief brief) {
        Origin origin = new Origin("sunrise", CAMPAIGN, "mark", Instant.EPOCH);
        return new Strategy(origin, number, brief, new Planned(PlanRules.plan(brief), PlanRules.ENGINE, null));
    }
}
