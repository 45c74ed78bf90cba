package com.dryjets.orchestrator.analysis;

import com.dryjets.contracts.event.CampaignEvent.CampaignGoal;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.performance.Benchmark;
import com.dryjets.orchestrator.performance.CampaignPerformance;
import com.dryjets.orchestrator.projection.PublicationSummary;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * Everything an assessment of a campaign depends on.
 *
 * @param type AWARENESS, ENGAGEMENT, CONVERSION or RETENTION
 * @param running whether the campaign's budget can still be moved
 * @param zone the campaign's time zone; metrics come by UTC day
 * @param today in UTC
 * @param allocations the budget of each channel, in {@code currency}
 * @param goals what the campaign should reach by its end, most important first
 * @param benchmarks totals of the tenant's other campaigns on the same channels
 */
public record Situation(
        String type,
        boolean running,
        String currency,
        ZoneId zone,
        LocalDate today,
        Map<Channel, BigDecimal> allocations,
        CampaignPerformance performance,
        List<Benchmark> benchmarks,
        PublicationSummary publications,
        List<CampaignGoal> goals,
        Instant endsAt) {

    public Situation {
        allocations = Map.copyOf(allocations);
        benchmarks = List.copyOf(benchmarks);
        goals = List.copyOf(goals);
    }
}
