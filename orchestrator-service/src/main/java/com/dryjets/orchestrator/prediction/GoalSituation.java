package com.dryjets.orchestrator.prediction;

import com.dryjets.contracts.event.CampaignEvent.CampaignGoal;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.orchestrator.performance.Benchmark;
import com.dryjets.orchestrator.performance.CampaignPerformance;
import com.dryjets.orchestrator.performance.DailyTotals;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Everything that a prediction may use: what is known of a campaign and one of its goals at a time, and nothing from later.
 */
public final class GoalSituation {

    private final CampaignGoal goal;
    private final Plan plan;
    private final Progress progress;
    private final List<Benchmark> benchmarks;
    private final MetricTotals totals;

    public GoalSituation(CampaignGoal goal, Plan plan, Progress progress, List<Benchmark> benchmarks) {
        this.goal = goal;
        this.plan = plan;
        this.progress = progress;
        this.benchmarks = List.copyOf(benchmarks);
        this.totals = totals(day -> true);
    }

    /** What was planned. Amounts are in the campaign's currency. */
    public record Plan(
            Instant startsAt,
            Instant endsAt,
            BigDecimal budget,
            Map<Channel, BigDecimal> allocations,
            Set<Channel> channels) {
        public Plan {
            allocations = Map.copyOf(allocations);
            channels = Set.copyOf(channels);
        }
    }

    /** What has happened until now, and the posts and emails that are scheduled. */
    public record Progress(
            Instant now, CampaignPerformance performance, Map<Channel, Long> published, Map<Channel, Long> scheduled) {
        public Progress {
            published = Map.copyOf(published);
            scheduled = Map.copyOf(scheduled);
        }
    }

    CampaignGoal goal() {
        return goal;
    }

    Plan plan() {
        return plan;
    }

    Progress progress() {
        return progress;
    }

    /** The totals of the tenant's other campaigns as of now. */
    List<Benchmark> benchmarks() {
        return benchmarks;
    }

    /** The campaign's length in days, at least one. */
    double days() {
        return Math.max(1, Duration.between(plan.startsAt(), plan.endsAt()).toMinutes() / (24.0 * 60));
    }

    /** The share of the campaign's time that has passed, 0 to 1. */
    double elapsed() {
        double all =
                Math.max(1, Duration.between(plan.startsAt(), plan.endsAt()).toMillis());
        return Math.clamp(Duration.between(plan.startsAt(), progress.now()).toMillis() / all, 0, 1);
    }

    LocalDate firstDay() {
        return LocalDate.ofInstant(plan.startsAt(), ZoneOffset.UTC);
    }

    LocalDate today() {
        return LocalDate.ofInstant(progress.now(), ZoneOffset.UTC);
    }

    boolean counts(Channel channel) {
        return goal.channel() == null || goal.channel() == channel;
    }

    /** The channels of the plan whose results count. */
    List<Channel> countedChannels() {
        return plan.channels().stream().filter(this::counts).sorted().toList();
    }

    /** The totals of the channels that count on some days. */
    MetricTotals totals(Predicate<LocalDate> days) {
        return progress.performance().days().stream()
                .filter(day -> counts(day.channel()) && days.test(day.day()))
                .map(DailyTotals::totals)
                .reduce(MetricTotals.none(), MetricTotals::plus);
    }

    /** The totals so far of the channels that count. */
    MetricTotals totals() {
        return totals;
    }

    /** The value so far; empty for a ratio without spend. */
    Optional<BigDecimal> actual() {
        return progress.performance().actual(goal);
    }

    double target() {
        return goal.target().doubleValue();
    }

    /** How many of the posts and emails belong to channels that count. */
    long counted(Map<Channel, Long> publications) {
        return publications.entrySet().stream()
                .filter(entry -> counts(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** The budget of the channels that count: the whole one if nothing was allocated to the goal's channel. */
    double budget() {
        BigDecimal allocated =
                goal.channel() == null ? null : plan.allocations().get(goal.channel());
        return (allocated == null ? plan.budget() : allocated).doubleValue();
    }
}
