package com.dryjets.orchestrator.analysis;

import com.dryjets.contracts.event.CampaignEvent.CampaignGoal;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.GoalMetric;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.orchestrator.performance.Benchmark;
import com.dryjets.orchestrator.performance.CampaignPerformance;
import com.dryjets.orchestrator.performance.DailyTotals;
import com.dryjets.orchestrator.projection.PublicationSummary;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Builds a campaign's situation step by step. */
public final class SituationFixtures {

    public static final LocalDate MONDAY = LocalDate.parse("2026-10-05");

    /** Over so many days the totals of a channel are spread as evenly as whole numbers allow. */
    public static final int DAYS = 14;

    public static final int CURVE_DAYS = 28;

    private static final Instant AS_OF = Instant.parse("2026-10-19T12:00:00Z");

    private final List<DailyTotals> days = new ArrayList<>();
    private final List<Benchmark> benchmarks = new ArrayList<>();
    private final Map<Channel, BigDecimal> allocations = new EnumMap<>(Channel.class);
    private String type = "ENGAGEMENT";
    private boolean running = true;
    private String currency = "EUR";
    private ZoneId zone = ZoneOffset.UTC;
    private LocalDate today = MONDAY.plusDays(DAYS);
    private final List<CampaignGoal> goals = new ArrayList<>();
    private Instant endsAt = Instant.parse("2027-01-04T00:00:00Z");
    private Set<String> open = Set.of();
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

    public SituationFixtures inCurrency(String code) {
        currency = code;
        return this;
    }

    public SituationFixtures inZone(String name) {
        zone = ZoneId.of(name);
        return this;
    }

    public SituationFixtures today(LocalDate date) {
        today = date;
        return this;
    }

    /** What the campaign's open recommendations are about. */
    public SituationFixtures open(String... subjects) {
        open = Set.of(subjects);
        return this;
    }

    public SituationFixtures goal(GoalMetric metric) {
        goals.add(new CampaignGoal(metric, BigDecimal.TEN, null));
        return this;
    }

    public SituationFixtures endsAt(Instant end) {
        endsAt = end;
        return this;
    }

    public SituationFixtures publications(PublicationSummary summary) {
        publications = summary;
        return this;
    }

    public SituationFixtures engagement(Channel channel, int impressions, int engagements) {
        return spread(channel, Map.of(Metric.IMPRESSIONS, impressions, Metric.ENGAGEMENTS, engagements));
    }

    public SituationFixtures engagement(Channel channel, LocalDate day, int impressions, int engagements) {
        return day(channel, day, Map.of(Metric.IMPRESSIONS, impressions, Metric.ENGAGEMENTS, engagements));
    }

    public SituationFixtures clicks(Channel channel, int impressions, int clicks) {
        return spread(channel, Map.of(Metric.IMPRESSIONS, impressions, Metric.CLICKS, clicks));
    }

    public SituationFixtures email(int delivered, int opens, int clicks) {
        return day(
                Channel.EMAIL, MONDAY, Map.of(Metric.DELIVERED, delivered, Metric.OPENS, opens, Metric.CLICKS, clicks));
    }

    public SituationFixtures spend(Channel channel, String allocated, int spend, int clicks, int conversions) {
        allocations.put(channel, new BigDecimal(allocated));
        return spread(channel, Map.of(Metric.SPEND, spend, Metric.CLICKS, clicks, Metric.CONVERSIONS, conversions));
    }

    /**
     * Four weeks in which a result follows the daily spend: {@code base + a · ln(1 + spend / b)}. The spend varies from a half
     * to one and a half times the usual one, in an order that follows no weekdays.
     */
    public SituationFixtures curve(Channel channel, String allocated, Metric result, int spend, Curve curve) {
        allocations.put(channel, new BigDecimal(allocated));
        for (int day = 0; day < CURVE_DAYS; day++) {
            int spent = (int) Math.round(spend * (0.5 + (day * 37 + channel.ordinal()) % 13 / 12.0));
            int results = (int) Math.round(curve.base() + curve.a() * Math.log1p(spent / curve.b()));
            day(channel, MONDAY.plusDays(day), Map.of(Metric.SPEND, spent, result, results));
        }
        return today(MONDAY.plusDays(CURVE_DAYS));
    }

    public SituationFixtures curve(Channel channel, String allocated, double a) {
        return curve(channel, allocated, Metric.CLICKS, 100, new Curve(0, a, 100));
    }

    /** How a result follows the daily spend. */
    public record Curve(double base, double a, double b) {}

    /** An amount that was spent without any result. */
    public SituationFixtures spend(Channel channel, LocalDate day, String amount) {
        days.add(new DailyTotals(channel, day, new MetricTotals(Map.of(Metric.SPEND, new BigDecimal(amount))), AS_OF));
        return this;
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

    /** The same campaign with more days. */
    SituationFixtures with(List<DailyTotals> more) {
        SituationFixtures copy = campaign();
        copy.days.addAll(days);
        copy.days.addAll(more);
        return copy;
    }

    /** How many emails were delivered so far. */
    int delivered() {
        return new CampaignPerformance(days)
                .of(Channel.EMAIL)
                .total(Metric.DELIVERED)
                .intValue();
    }

    public Situation build() {
        return new Situation(
                type,
                running,
                currency,
                zone,
                today.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC),
                allocations,
                new CampaignPerformance(days),
                benchmarks,
                publications,
                goals,
                endsAt,
                open);
    }

    private SituationFixtures spread(Channel channel, Map<Metric, Integer> totals) {
        for (int day = 0; day < DAYS; day++) {
            int index = day;
            Map<Metric, Integer> share = new EnumMap<>(Metric.class);
            totals.forEach((metric, total) -> share.put(metric, part(total, index)));
            day(channel, MONDAY.plusDays(day), share);
        }
        return this;
    }

    private static int part(int total, int index) {
        return (int) ((long) total * (index + 1) / DAYS - (long) total * index / DAYS);
    }

    public SituationFixtures day(Channel channel, LocalDate day, Map<Metric, Integer> totals) {
        days.add(new DailyTotals(channel, day, totals(totals), AS_OF));
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
