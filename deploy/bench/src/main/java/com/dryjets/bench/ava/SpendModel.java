package com.dryjets.bench.ava;

import com.dryjets.contracts.event.CampaignEvent.CampaignGoal;
import com.dryjets.contracts.event.InsightEvent.BudgetMove;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.GoalMetric;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.orchestrator.analysis.Situation;
import com.dryjets.orchestrator.performance.CampaignPerformance;
import com.dryjets.orchestrator.performance.DailyTotals;
import com.dryjets.orchestrator.projection.PublicationSummary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A campaign with a known response of revenue to spend, so that the effect of a move of budget is known. Results of days
 * vary by 30 % beyond spend, weekdays and chance.
 */
final class SpendModel {

    private static final int DAYS = 63;
    private static final double DAILY = 100;
    private static final double VARIATION = 0.3;
    private static final double SPENDING = 0.5;
    private static final double ORDER = 40;
    private static final double[] WEEKDAYS = {1.1, 1.1, 1.1, 1.1, 1.1, 0.7, 0.8};
    private static final LocalDate MONDAY = LocalDate.parse("2026-02-02");
    private static final List<Channel> CHANNELS = List.of(Channel.LINKEDIN, Channel.TWITTER, Channel.ADS);

    /** The revenue of a day: a base that costs nothing, and {@code a · ln(1 + spend / b)}. */
    private record Response(double base, double a, double b) {

        double revenue(double spend) {
            return base + a * Math.log1p(Math.max(0, spend) / b);
        }
    }

    private final Chance chance;
    private final Map<Channel, Response> responses = new EnumMap<>(Channel.class);
    private final List<DailyTotals> days = new ArrayList<>();
    private int passed;

    SpendModel(Chance chance) {
        this.chance = chance;
        CHANNELS.forEach(channel -> responses.put(
                channel, new Response(chance.between(1, 300), chance.between(300, 3_000), chance.between(30, 300))));
    }

    boolean isOver() {
        return passed >= DAYS;
    }

    void pass(int count) {
        for (int i = 0; i < count && !isOver(); i++) {
            double calendar = WEEKDAYS[passed % WEEKDAYS.length];
            responses.forEach((channel, response) -> {
                double spend = DAILY * calendar * chance.factor(SPENDING);
                double orders = chance.poisson(
                        calendar * response.revenue(spend / calendar) / ORDER * chance.factor(VARIATION));
                days.add(new DailyTotals(
                        channel,
                        MONDAY.plusDays(passed),
                        new MetricTotals(Map.of(Metric.SPEND, money(spend), Metric.REVENUE, money(orders * ORDER))),
                        MONDAY.plusDays(passed + 1L)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant()));
            });
            passed++;
        }
    }

    /** What Ava knows at the beginning of the next day. */
    Situation situation() {
        Map<Channel, BigDecimal> allocations = new EnumMap<>(Channel.class);
        CHANNELS.forEach(channel -> allocations.put(channel, money(DAILY * DAYS)));
        return new Situation(
                "CONVERSION",
                true,
                "EUR",
                ZoneOffset.UTC,
                MONDAY.plusDays(passed),
                allocations,
                new CampaignPerformance(days),
                List.of(),
                PublicationSummary.empty(),
                List.of(new CampaignGoal(GoalMetric.REVENUE, BigDecimal.valueOf(1_000_000), null)),
                MONDAY.plusDays(DAYS).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** What moves really bring until the end, relative to the revenue that would come without them. */
    double lift(List<BudgetMove> moves) {
        double left = DAYS - passed;
        Map<Channel, Double> spend = new EnumMap<>(Channel.class);
        CHANNELS.forEach(channel -> spend.put(channel, DAILY));
        moves.forEach(move -> {
            double daily = move.amount().doubleValue() / left;
            spend.merge(move.to(), daily, Double::sum);
            spend.merge(move.from(), -daily, Double::sum);
        });
        double before = CHANNELS.stream()
                .mapToDouble(channel -> responses.get(channel).revenue(DAILY))
                .sum();
        double after = CHANNELS.stream()
                .mapToDouble(channel -> responses.get(channel).revenue(spend.get(channel)))
                .sum();
        return after / before - 1;
    }

    private static BigDecimal money(double amount) {
        return BigDecimal.valueOf(Math.round(amount * 100), 2);
    }
}
