package com.dryjets.orchestrator.strategy;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.GoalMetric;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a strategy is made from, besides the campaign.
 *
 * @param pastCampaigns the tenant's latest ended campaigns of the same type and currency that have metrics, at most 50
 * @param result what this type of campaign is for
 * @param channels one for each channel of the campaign
 * @param benchmarks published benchmarks, which stand in where there are few past campaigns
 */
public record StrategyEvidence(
        int pastCampaigns, GoalMetric result, List<ChannelEvidence> channels, List<Benchmark> benchmarks) {

    public StrategyEvidence {
        channels = List.copyOf(channels);
        benchmarks = List.copyOf(benchmarks);
    }

    /**
     * A published benchmark.
     *
     * @param value a rate as a fraction
     */
    @Schema(name = "PublishedBenchmark")
    public record Benchmark(StrategyKpi kpi, Channel channel, BigDecimal value, String source) {}

    ChannelEvidence of(Channel channel) {
        return channels.stream()
                .filter(one -> one.channel() == channel)
                .findFirst()
                .orElseGet(() -> ChannelEvidence.none(channel));
    }
}
