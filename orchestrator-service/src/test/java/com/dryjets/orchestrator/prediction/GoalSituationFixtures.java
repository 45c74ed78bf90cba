package com.dryjets.orchestrator.prediction;

import com.dryjets.contracts.event.CampaignEvent.CampaignGoal;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.GoalMetric;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.orchestrator.performance.Benchmark;
import com.dryjets.orchestrator.performance.CampaignPerformance;
import com.dryjets.orchestrator.performance.DailyTotals;
import com.dryjets.orchestrator.prediction.GoalSituation.Plan;
import com.dryjets.orchestrator.prediction.GoalSituation.Progress;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Builds campaigns of thirty days from 1 March 2026. */
final class GoalSituationFixtures {

    static final LocalDate FIRST = LocalDate.parse("2026-03-01");
    static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private GoalMetric metric = GoalMetric.CLICKS;
    private BigDecimal target = new BigDecimal("3000");
    private Channel channel;
    private BigDecimal budget = new BigDecimal("3000.00");
    private Set<Channel> channels = EnumSet.of(Channel.LINKEDIN, Channel.ADS);
    private int passed = 15;
    private long scheduled;
    private long published;
    private final List<DailyTotals> days = new ArrayList<>();
    private final List<Benchmark> benchmarks = new ArrayList<>();

    static GoalSituationFixtures campaign() {
        return new GoalSituationFixtures();
    }

    GoalSituationFixtures goal(GoalMetric goalMetric, String amount) {
        metric = goalMetric;
        target = new BigDecimal(amount);
        return this;
    }

    GoalSituationFixtures on(Channel one) {
        channel = one;
        return this;
    }

    GoalSituationFixtures channels(Channel first, Channel... others) {
        channels = EnumSet.of(first, others);
        return this;
    }

    GoalSituationFixtures budget(String amount) {
        budget = new BigDecimal(amount);
        return this;
    }

    /** How many days have passed. */
    GoalSituationFixtures passed(int count) {
        passed = count;
        return this;
    }

    GoalSituationFixtures publications(long done, long ahead) {
        published = done;
        scheduled = ahead;
        return this;
    }

    /** The same totals on each day from one (0 is the first) to before another. */
    GoalSituationFixtures daily(Channel on, int from, int until, Map<Metric, Integer> totals) {
        for (int day = from; day < until; day++) {
            days.add(new DailyTotals(on, FIRST.plusDays(day), totals(totals), START.plus(Duration.ofDays(day + 1L))));
        }
        return this;
    }

    GoalSituationFixtures benchmark(Channel on, Map<Metric, Integer> totals) {
        benchmarks.add(new Benchmark(UUID.randomUUID(), on, totals(totals)));
        return this;
    }

    GoalSituation build() {
        return new GoalSituation(
                new CampaignGoal(metric, target, channel),
                new Plan(START, START.plus(Duration.ofDays(30)), budget, Map.of(), channels),
                new Progress(
                        START.plus(Duration.ofDays(passed)),
                        new CampaignPerformance(days),
                        Map.of(Channel.LINKEDIN, published),
                        Map.of(Channel.LINKEDIN, scheduled)),
                benchmarks);
    }

    private static MetricTotals totals(Map<Metric, Integer> totals) {
        Map<Metric, BigDecimal> exact = new EnumMap<>(Metric.class);
        totals.forEach((one, total) -> exact.put(one, BigDecimal.valueOf(total)));
        return new MetricTotals(exact);
    }
}
