package com.dryjets.orchestrator.strategy;

import static com.dryjets.orchestrator.strategy.StrategyFixtures.CHANNELS;
import static com.dryjets.orchestrator.strategy.StrategyFixtures.all;
import static com.dryjets.orchestrator.strategy.StrategyFixtures.campaign;
import static com.dryjets.orchestrator.strategy.StrategyFixtures.linkedInConverts;
import static com.dryjets.orchestrator.strategy.StrategyFixtures.past;
import static com.dryjets.orchestrator.strategy.StrategyFixtures.totals;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.GoalMetric;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.orchestrator.performance.Benchmark;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvidenceRulesTest {

    @Test
    void countsCampaignsAndSumsResultsPerSpend() {
        StrategyEvidence evidence = EvidenceRules.of("CONVERSION", CHANNELS, linkedInConverts());

        assertThat(evidence.pastCampaigns()).isEqualTo(8);
        assertThat(evidence.result()).isEqualTo(GoalMetric.CONVERSIONS);
        ChannelEvidence linkedIn = evidence.of(Channel.LINKEDIN);
        assertThat(linkedIn.campaigns()).isEqualTo(8);
        assertThat(linkedIn.spend()).isEqualByComparingTo("800");
        assertThat(linkedIn.result()).isEqualByComparingTo("320");
        assertThat(linkedIn.resultPerSpend()).isEqualByComparingTo("0.4");
    }

    @Test
    void takesTheMedianOfRatesSoThatOneCampaignDoesNotDecide() {
        List<Benchmark> past = List.of(opened(0, 1_000, 100), opened(1, 1_000, 200), opened(2, 1_000_000, 900_000));

        StrategyEvidence evidence = EvidenceRules.of("RETENTION", CHANNELS, past);

        assertThat(evidence.of(Channel.EMAIL)
                        .typical()
                        .get(StrategyKpi.OPEN_RATE)
                        .median())
                .isEqualByComparingTo("0.2");
    }

    @Test
    void leavesOutResultsOfCampaignsWithoutSpend() {
        List<Benchmark> past = all(
                past(1, Channel.LINKEDIN, Map.of(Metric.SPEND, 100, Metric.CONVERSIONS, 10)),
                past(1, Channel.LINKEDIN, Map.of(Metric.CONVERSIONS, 1_000)));

        ChannelEvidence linkedIn =
                EvidenceRules.of("CONVERSION", CHANNELS, past).of(Channel.LINKEDIN);

        assertThat(linkedIn.resultPerSpend()).isEqualByComparingTo("0.1");
        assertThat(linkedIn.paidCampaigns()).isEqualTo(1);
        assertThat(linkedIn.campaigns()).isEqualTo(2);
    }

    @Test
    void doesNotMeasureEmailByImpressions() {
        List<Benchmark> past = past(5, Channel.EMAIL, Map.of(Metric.SPEND, 100, Metric.OPENS, 500));

        assertThat(EvidenceRules.of("AWARENESS", CHANNELS, past)
                        .of(Channel.EMAIL)
                        .isMeasured())
                .isFalse();
    }

    private static Benchmark opened(int index, int delivered, int opens) {
        return new Benchmark(
                campaign(index), Channel.EMAIL, totals(Map.of(Metric.DELIVERED, delivered, Metric.OPENS, opens)));
    }
}
