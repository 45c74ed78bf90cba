package com.dryjets.orchestrator.overview;

import com.dryjets.contracts.event.CampaignEvent.CampaignGoal;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.GoalMetric;
import com.dryjets.contracts.marketing.MetricTotals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the result of a campaign that has ended: each goal with what was reached, or the spend if there are no goals. */
final class ResultRules {

    private ResultRules() {}

    static String result(List<CampaignGoal> goals, CampaignDay day, BigDecimal spent) {
        return goals.isEmpty()
                ? "It spent %s of %s %s."
                        .formatted(
                                spent.toPlainString(), day.money(day.budget()).toPlainString(), day.currency())
                : goals.stream().map(goal -> of(goal, day)).collect(Collectors.joining(" "));
    }

    private static String of(CampaignGoal goal, CampaignDay day) {
        Map<Channel, MetricTotals> totals = day.performance().byChannel();
        MetricTotals counted = goal.channel() == null
                ? totals.values().stream().reduce(MetricTotals.none(), MetricTotals::plus)
                : totals.getOrDefault(goal.channel(), MetricTotals.none());
        String where = goal.channel() == null ? "" : " on " + goal.channel().label();
        return goal.metric()
                .actual(counted)
                .map(actual -> "%s of %s %s%s: %s."
                        .formatted(
                                number(actual, goal.metric(), day),
                                number(goal.target(), goal.metric(), day),
                                name(goal.metric(), day),
                                where,
                                actual.compareTo(goal.target()) >= 0 ? "reached" : "not reached"))
                .orElse("%s%s was not measured.".formatted(name(goal.metric(), day), where));
    }

    private static String number(BigDecimal value, GoalMetric metric, CampaignDay day) {
        return switch (metric) {
            case REVENUE -> day.money(value).toPlainString();
            case ROAS -> value.setScale(2, RoundingMode.HALF_UP).toPlainString();
            default -> value.setScale(0, RoundingMode.HALF_UP).toPlainString();
        };
    }

    private static String name(GoalMetric metric, CampaignDay day) {
        return switch (metric) {
            case REVENUE -> day.currency() + " revenue";
            case ROAS -> "ROAS";
            default -> metric.name().toLowerCase(Locale.ROOT);
        };
    }
}
