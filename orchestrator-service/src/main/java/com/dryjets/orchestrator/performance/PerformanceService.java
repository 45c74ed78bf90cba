package com.dryjets.orchestrator.performance;

import com.dryjets.contracts.marketing.Channel;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads the metrics of campaigns and maintains the benchmarks made from them, in the current Hibernate session. */
@ApplicationScoped
public class PerformanceService {

    private final PerformanceProjectionRepository performance;
    private final ChannelBenchmarkRepository benchmarks;
    private final ContentPerformanceProjectionRepository contents;
    private final HourlyEngagementProjectionRepository hours;

    PerformanceService(
            PerformanceProjectionRepository performance,
            ChannelBenchmarkRepository benchmarks,
            ContentPerformanceProjectionRepository contents,
            HourlyEngagementProjectionRepository hours) {
        this.performance = performance;
        this.benchmarks = benchmarks;
        this.contents = contents;
        this.hours = hours;
    }

    /** Reads all metrics of a campaign. */
    public Uni<CampaignPerformance> of(String tenant, UUID campaignId) {
        return performance.of(tenant, campaignId);
    }

    /** Lists the totals of the tenant's other campaigns on these channels, latest first. */
    public Uni<List<Benchmark>> benchmarks(String tenant, UUID campaignId, List<Channel> channels) {
        return channels.isEmpty() ? Uni.createFrom().item(List.of()) : benchmarks.others(tenant, campaignId, channels);
    }

    /** Lists the totals of some campaigns by channel. */
    public Uni<List<Benchmark>> benchmarksOf(String tenant, List<UUID> campaignIds) {
        return campaignIds.isEmpty() ? Uni.createFrom().item(List.of()) : benchmarks.of(tenant, campaignIds);
    }

    /** Saves a campaign's totals as benchmarks for the tenant's other campaigns. */
    public Uni<Void> saveBenchmarks(String tenant, UUID campaignId, Map<Channel, SettledTotals> totals) {
        return benchmarks.save(tenant, campaignId, totals);
    }

    /** Finds the totals of content in campaigns; content without metrics is missing. */
    public Uni<List<ContentTotals>> ofContent(String tenant, List<ContentRef> wanted) {
        return wanted.isEmpty() ? Uni.createFrom().item(List.of()) : contents.find(tenant, wanted);
    }

    /** Lists the hours of a campaign on some channels since a time. */
    public Uni<List<HourlyTotals>> hoursSince(
            String tenant, UUID campaignId, Collection<Channel> channels, Instant since) {
        return channels.isEmpty() ? Uni.createFrom().item(List.of()) : hours.since(tenant, campaignId, channels, since);
    }
}
