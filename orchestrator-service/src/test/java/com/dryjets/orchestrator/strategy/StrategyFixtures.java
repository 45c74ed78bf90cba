package com.dryjets.orchestrator.strategy;

import com.dryjets.contracts.event.CampaignEvent.CampaignGoal;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.orchestrator.performance.Benchmark;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Campaigns to plan, and past campaigns to learn from. */
final class StrategyFixtures {

    static final LocalDate FIRST = LocalDate.parse("2026-10-05");
    static final List<Channel> CHANNELS = List.of(Channel.EMAIL, Channel.LINKEDIN, Channel.TWITTER);

    private StrategyFixtures() {}

    /** Thirty days, 1500.00 EUR. */
    static StrategyBrief brief(String type, List<Benchmark> past, CampaignGoal... goals) {
        return brief(type, FIRST, FIRST.plusDays(29), past, goals);
    }

    static StrategyBrief brief(String type, LocalDate from, LocalDate to, List<Benchmark> past, CampaignGoal... goals) {
        return new StrategyBrief(
                "Autumn spreadsheets",
                type,
                CHANNELS,
                new Money(new BigDecimal("1500.00"), "EUR"),
                from,
                to,
                null,
                List.of("Find readers"),
                List.of(goals),
                EvidenceRules.of(type, CHANNELS, past));
    }

    /** Campaigns with the same results, on one channel. */
    static List<Benchmark> past(int campaigns, Channel channel, Map<Metric, Integer> totals) {
        List<Benchmark> past = new ArrayList<>();
        for (int i = 0; i < campaigns; i++) {
            past.add(new Benchmark(campaign(i), channel, totals(totals)));
        }
        return past;
    }

    /** The same campaigns for each channel. */
    static UUID campaign(int index) {
        return Ids.of("campaign", index);
    }

    static MetricTotals totals(Map<Metric, Integer> totals) {
        Map<Metric, BigDecimal> exact = new EnumMap<>(Metric.class);
        totals.forEach((metric, total) -> exact.put(metric, BigDecimal.valueOf(total)));
        return new MetricTotals(exact);
    }

    @SafeVarargs
    static List<Benchmark> all(List<Benchmark>... parts) {
        return List.of(parts).stream().flatMap(List::stream).toList();
    }

    /** Eight past campaigns in which LinkedIn brought four times as many conversions per spend as Twitter. */
    static List<Benchmark> linkedInConverts() {
        return all(
                past(8, Channel.LINKEDIN, paid(100, 40)),
                past(8, Channel.TWITTER, paid(100, 10)),
                past(8, Channel.EMAIL, paid(100, 20)));
    }

    static Map<Metric, Integer> paid(int spend, int conversions) {
        return Map.of(
                Metric.SPEND, spend,
                Metric.CONVERSIONS, conversions,
                Metric.CLICKS, 200,
                Metric.IMPRESSIONS, 10_000,
                Metric.ENGAGEMENTS, 500);
    }
}
