package com.dryjets.orchestrator.analysis;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.orchestrator.performance.Benchmark;
import com.dryjets.orchestrator.performance.CampaignPerformance;
import com.dryjets.orchestrator.performance.DailyTotals;
import com.dryjets.orchestrator.projection.PublicationSummary;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Builds a campaign's situation step by step. */
public final class SituationFixtures {

    public static final LocalDate MONDAY = LocalDate.parse("2026-10-05");

    private final List<DailyTotals> days = new ArrayList<>();
    private final List<Benchmark> benchmarks = new ArrayList<>();
    private final Map<Channel, BigDecimal> allocations = new EnumMap<>(Channel.class);
    private String type = "ENGAGEMENT";
    private boolean running = true;
    private PublicationSummary publications = PublicationSummary.empty();

    private SituationFixtures() {}

    public static SituationFixtures campaign() {
        return new SituationFixtures();
    }

    public SituationFixtures ofType(String name) {
        type = name;
        return this;
    }

    public SituationFixtures completed() {
        running = false;
        return this;
    }

    public SituationFixtures publications(PublicationSummary summary) {
        publications = summary;
        return this;
    }

    public SituationFixtures engagement(Channel channel, int impressions, int engagements) {
        return engagement(channel, MONDAY, impressions, engagements);
    }

    public SituationFixtures engagement(Channel channel, LocalDate day, int impressions, int engagements) {
        return day(channel, day, Map.of(Metric.IMPRESSIONS, impressions, Metric.ENGAGEMENTS, engagements));
    }

    public SituationFixtures clicks(Channel channel, int impressions, int clicks) {
        return day(channel, MONDAY, Map.of(Metric.IMPRESSIONS, impressions, Metric.CLICKS, clicks));
    }

    public SituationFixtures email(int delivered, int opens, int clicks) {
        return day(
                Channel.EMAIL, MONDAY, Map.of(Metric.DELIVERED, delivered, Metric.OPENS, opens, Metric.CLICKS, clicks));
    }

    public SituationFixtures spend(Channel channel, String allocated, int spend, int clicks, int conversions) {
        allocations.put(channel, new BigDecimal(allocated));
        return day(
                channel, MONDAY, Map.of(Metric.SPEND, spend, Metric.CLICKS, clicks, Metric.CONVERSIONS, conversions));
    }

    public SituationFixtures allocated(Channel channel, String amount) {
        allocations.put(channel, new BigDecimal(amount));
        return this;
    }

    public SituationFixtures otherEmail(int delivered, int opens, int clicks) {
        return other(Channel.EMAIL, Map.of(Metric.DELIVERED, delivered, Metric.OPENS, opens, Metric.CLICKS, clicks));
    }

    public SituationFixtures otherEngagement(Channel channel, int impressions, int engagements) {
        return other(channel, Map.of(Metric.IMPRESSIONS, impressions, Metric.ENGAGEMENTS, engagements));
    }

    public Situation build() {
        return new Situation(
                type, running, "EUR", allocations, new CampaignPerformance(days), benchmarks, publications);
    }

    private SituationFixtures day(Channel channel, LocalDate day, Map<Metric, Integer> totals) {
        days.add(new DailyTotals(channel, day, totals(totals), Instant.parse("2026-10-05T12:00:00Z")));
        return this;
    }

    private SituationFixtures other(Channel channel, Map<Metric, Integer> totals) {
        benchmarks.add(new Benchmark(Ids.next(), channel, totals(totals)));
        return this;
    }

    public static MetricTotals totals(Map<Metric, Integer> totals) {
        Map<Metric, BigDecimal> exact = new EnumMap<>(Metric.class);
        totals.forEach((metric, total) -> exact.put(metric, BigDecimal.valueOf(total)));
        return new MetricTotals(exact);
    }
}
