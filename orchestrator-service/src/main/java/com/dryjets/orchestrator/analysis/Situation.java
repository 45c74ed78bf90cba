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
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything an assessment of a campaign depends on.
 *
 * @param type AWARENESS, ENGAGEMENT, CONVERSION or RETENTION
 * @param running whether the campaign's budget can still be moved
 * @param zone the campaign's time zone; metrics come by UTC day
 * @param now when the metrics were read
 * @param allocations the budget of each channel, in {@code currency}
 * @param goals what the campaign should reach by its end, most important first
 * @param openSubjects what the campaign's open recommendations are about
 * @param benchmarks totals of the tenant's other campaigns on the same channels
 */
public record Situation(
        String type,
        boolean running,
        String currency,
        ZoneId zone,
        Instant now,
        Map<Channel, BigDecimal> allocations,
        CampaignPerformance performance,
        List<Benchmark> benchmarks,
        PublicationSummary publications,
        List<CampaignGoal> goals,
        Instant endsAt,
        Set<String> openSubjects) {

    public Situation {
        allocations = Map.copyOf(allocations);
        benchmarks = List.copyOf(benchmarks);
        goals = List.copyOf(goals);
        openSubjects = Set.copyOf(openSubjects);
    }

    /** The day in UTC. */
    public LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    /** The day in the campaign's time zone. */
    public LocalDate localToday() {
        return LocalDate.ofInstant(now, zone);
    }
}
