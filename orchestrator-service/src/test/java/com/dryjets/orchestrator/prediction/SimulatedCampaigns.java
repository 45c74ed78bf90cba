package com.dryjets.orchestrator.prediction;

import com.dryjets.contracts.event.CampaignEvent.CampaignGoal;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.GoalMetric;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.orchestrator.performance.CampaignPerformance;
import com.dryjets.orchestrator.performance.DailyTotals;
import com.dryjets.orchestrator.prediction.GoalSituation.Plan;
import com.dryjets.orchestrator.prediction.GoalSituation.Progress;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Simulates campaigns with a goal whose outcome is known. Campaigns grow or fade at a rate of their own, days vary by 30 %
 * and by weekday, some channels die, and targets are more or less ambitious.
 */
final class SimulatedCampaigns {

    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final List<Channel> CHANNELS = List.of(Channel.LINKEDIN, Channel.TWITTER, Channel.ADS);
    private static final double[] WEEKDAYS = {1.1, 1.15, 1.1, 1.05, 1, 0.8, 0.8};
    private static final double DAYS_VARY = 0.3;
    private static final double TRENDS_VARY = 0.5;
    private static final double TARGETS_VARY = 0.35;
    private static final double DYING = 0.15;

    private final SplittableRandom random;
    private final double ambition;

    /**
     * Campaigns of a tenant.
     *
     * @param ambition the usual target in relation to what is usually reached
     */
    SimulatedCampaigns(long seed, double ambition) {
        this.random = new SplittableRandom(seed);
        this.ambition = ambition;
    }

    /** A campaign that has ended. */
    record Ended(List<DailyTotals> totals, int days, int channels, BigDecimal target) {

        /** What is known at the end of some of its days, at the beginning of the next. */
        GoalSituation after(int passed) {
            Instant now = START.plus(Duration.ofDays(passed));
            LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
            List<DailyTotals> known =
                    totals.stream().filter(day -> day.day().isBefore(today)).toList();
            long published = Math.round(20.0 * passed / days);
            return new GoalSituation(
                    new CampaignGoal(GoalMetric.CLICKS, target, null),
                    new Plan(
                            START,
                            START.plus(Duration.ofDays(days)),
                            new BigDecimal("1000.00"),
                            Map.of(),
                            Set.copyOf(CHANNELS.subList(0, channels))),
                    new Progress(
                            now,
                            new CampaignPerformance(known),
                            Map.of(Channel.LINKEDIN, published),
                            Map.of(Channel.LINKEDIN, 20 - published)),
                    List.of());
        }

        boolean reached() {
            return total(totals) >= target.doubleValue();
        }

        /** The days on which it is predicted: eight, spread over its time. */
        List<Integer> predictedDays() {
            List<Integer> some = new ArrayList<>();
            for (int i = 1; i <= 8; i++) {
                some.add(Math.max(1, days * i / 9));
            }
            return some.stream().distinct().toList();
        }

        private static double total(List<DailyTotals> totals) {
            return totals.stream()
                    .mapToDouble(day -> day.totals().total(Metric.CLICKS).doubleValue())
                    .sum();
        }
    }

    Ended next() {
        int days = 14 + random.nextInt(32);
        int channels = 1 + random.nextInt(CHANNELS.size());
        double size = 20 * Math.exp(normal());
        double trend = TRENDS_VARY * normal();
        List<DailyTotals> totals = new ArrayList<>();
        for (int channel = 0; channel < channels; channel++) {
            double share = size * Math.exp(0.4 * normal());
            int dies = random.nextDouble() < DYING ? 1 + random.nextInt(days) : days;
            for (int day = 0; day < days; day++) {
                double level = share
                        * Math.exp(trend * (2.0 * day / days - 1))
                        * WEEKDAYS[day % WEEKDAYS.length]
                        * Math.exp(DAYS_VARY * normal() - DAYS_VARY * DAYS_VARY / 2);
                totals.add(day(CHANNELS.get(channel), day, day < dies ? level : 0.05 * level));
            }
        }
        double usual = size * channels * days;
        double target = Math.max(1, Math.round(usual * ambition * Math.exp(TARGETS_VARY * normal())));
        return new Ended(totals, days, channels, BigDecimal.valueOf((long) target));
    }

    private DailyTotals day(Channel channel, int day, double level) {
        long clicks = Math.round(level);
        return new DailyTotals(
                channel,
                LocalDate.ofInstant(START, ZoneOffset.UTC).plusDays(day),
                new MetricTotals(Map.of(
                        Metric.CLICKS, BigDecimal.valueOf(clicks),
                        Metric.IMPRESSIONS, BigDecimal.valueOf(clicks * 50),
                        Metric.ENGAGEMENTS, BigDecimal.valueOf(clicks * 2),
                        Metric.SPEND, BigDecimal.valueOf(clicks, 1))),
                START.plus(Duration.ofDays(day + 1L)));
    }

    /** Box and Muller 1958. */
    private double normal() {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
