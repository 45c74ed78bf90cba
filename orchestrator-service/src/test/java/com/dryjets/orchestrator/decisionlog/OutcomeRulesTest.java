package com.dryjets.orchestrator.decisionlog;

import static com.dryjets.orchestrator.analysis.SituationFixtures.totals;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.orchestrator.decisionlog.Outcome.Change;
import com.dryjets.orchestrator.finding.Measure;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutcomeRulesTest {

    private static final Baseline BEFORE = new Baseline(Channel.LINKEDIN, Measure.CTR, impressions(10_000, 300));

    @Test
    void comparesOnlyResultsSinceTheDecision() {
        Outcome outcome = OutcomeRules.compare(BEFORE, impressions(15_000, 550));

        assertThat(outcome.change()).isEqualTo(Change.HIGHER);
        assertThat(outcome.before().events()).isEqualTo(300);
        assertThat(outcome.since().events()).isEqualTo(250);
        assertThat(outcome.since().exposure()).isEqualByComparingTo("5000");
        assertThat(outcome.since().rate()).isEqualTo(0.05);
    }

    @Test
    void reportsADecline() {
        assertThat(OutcomeRules.compare(BEFORE, impressions(15_000, 350)).change())
                .isEqualTo(Change.LOWER);
    }

    @Test
    void reportsNoClearChangeIfItMayBeChance() {
        assertThat(OutcomeRules.compare(BEFORE, impressions(15_000, 460)).change())
                .isEqualTo(Change.NO_CLEAR_CHANGE);
    }

    @Test
    void isTooEarlyRightAfterTheDecision() {
        Outcome outcome = OutcomeRules.compare(BEFORE, impressions(10_000, 300));

        assertThat(outcome.change()).isEqualTo(Change.TOO_EARLY);
        assertThat(outcome.since()).isNull();
    }

    @Test
    void comparesRatesPerSpend() {
        Baseline before = new Baseline(Channel.LINKEDIN, Measure.CLICKS_PER_SPEND, spend(200, 400));

        Outcome outcome = OutcomeRules.compare(before, spend(260, 430));

        assertThat(outcome.change()).isEqualTo(Change.LOWER);
        assertThat(outcome.since().rate()).isEqualTo(0.5);
    }

    private static MetricTotals impressions(int impressions, int clicks) {
        return totals(Map.of(Metric.IMPRESSIONS, impressions, Metric.CLICKS, clicks));
    }

    private static MetricTotals spend(int spend, int clicks) {
        return totals(Map.of(Metric.SPEND, spend, Metric.CLICKS, clicks));
    }
}
