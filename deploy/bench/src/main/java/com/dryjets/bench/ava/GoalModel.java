package com.dryjets.bench.ava;

import com.dryjets.contracts.event.CampaignEvent.CampaignGoal;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.GoalMetric;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.orchestrator.performance.CampaignPerformance;
import com.dryjets.orchestrator.performance.DailyTotals;
import com.dryjets.orchestrator.prediction.GoalSituation;
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

/**
 * A simulated campaign with a goal of clicks on a network. The target is what a campaign of this size gets if nothing
 * happens, more or less; what happens to it is drawn from all fates.
 */
final class GoalModel {

    private static final Channel NETWORK = Channel.TWITTER;
    private static final int HOURS = 24;
    private static final double AMBITION = 0.9;
    private static final double TARGETS_VARY = 0.35;
    private static final int PREDICTIONS = 8;
    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-02-02");
    private static final Instant START = FIRST_DAY.atStartOfDay(ZoneOffset.UTC).toInstant();

    private final List<DailyTotals> days;
    private final CampaignGoal goal;

    GoalModel(long seed) {
        // The same seed draws the same size and rates for the first network, whatever happens later.
        double usual = clicks(days(new Scenario(Fate.HEALTHY, NETWORK, 0, 0, 0), seed));
        Chance chance = new Chance(~seed);
        Fate fate = Fate.values()[chance.below(Fate.values().length)];
        this.days = days(Scenario.draw(fate, chance), seed);
        double target = Math.max(1, Math.round(usual * AMBITION * chance.factor(TARGETS_VARY)));
        this.goal = new CampaignGoal(GoalMetric.CLICKS, BigDecimal.valueOf((long) target), NETWORK);
    }

    private static List<DailyTotals> days(Scenario scenario, long seed) {
        SimulatedChannel network = new CampaignModel(scenario, new Chance(seed), FIRST_DAY)
                .channels()
                .getFirst();
        List<DailyTotals> days = new ArrayList<>();
        for (int day = 0; day < CampaignModel.DAYS; day++) {
            DailyTotals totals = network.totals(day, CampaignModel.DAYS * HOURS);
            if (totals != null) {
                days.add(totals);
            }
        }
        return days;
    }

    boolean isReached() {
        return clicks(days) >= goal.target().doubleValue();
    }

    /** What is known on eight days, spread over the campaign, on which the goal is not reached yet. */
    List<GoalSituation> openSituations() {
        List<GoalSituation> open = new ArrayList<>();
        for (int i = 1; i <= PREDICTIONS; i++) {
            int passed = CampaignModel.DAYS * i / (PREDICTIONS + 1);
            List<DailyTotals> known = days.stream()
                    .filter(day -> day.day().isBefore(FIRST_DAY.plusDays(passed)))
                    .toList();
            if (clicks(known) < goal.target().doubleValue()) {
                open.add(situation(passed, known));
            }
        }
        return open;
    }

    private GoalSituation situation(int passed, List<DailyTotals> known) {
        long posts = passed * 5L / 7;
        return new GoalSituation(
                goal,
                new Plan(
                        START,
                        START.plus(Duration.ofDays(CampaignModel.DAYS)),
                        new BigDecimal("500.00"),
                        Map.of(NETWORK, new BigDecimal("500.00")),
                        Set.of(NETWORK)),
                new Progress(
                        START.plus(Duration.ofDays(passed)),
                        new CampaignPerformance(known),
                        Map.of(NETWORK, posts),
                        Map.of(NETWORK, CampaignModel.DAYS * 5L / 7 - posts)),
                List.of());
    }

    private static double clicks(List<DailyTotals> days) {
        return days.stream()
                .mapToDouble(day -> day.totals().total(Metric.CLICKS).doubleValue())
                .sum();
    }
}
