package com.dryjets.orchestrator.overview;

import com.dryjets.contracts.event.CampaignEvent.CampaignGoal;
import com.dryjets.contracts.marketing.GoalMetric;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes what a campaign has reached when it ends: each goal with its value so far, or the spend if there are no goals. Results
 * still arrive after the end, so that a goal that is not reached yet may be reached later.
 */
final class ResultRules {

    private ResultRules() {}

    static String result(List<CampaignGoal> goals, CampaignDay day, BigDecimal spent) {
        return goals.isEmpty()
                ? "It has spent %s of %s.".formatted(day.text(spent), day.text(day.budget()))
                : goals.stream().map(goal -> of(goal, day)).collect(Collectors.joining(" "));
    }

    private static String of(CampaignGoal goal, CampaignDay day) {
        String where = goal.channel() == null ? "" : " on " + goal.channel().label();
        return day.performance()
                .actual(goal)
                .map(actual -> "%s of %s %s%s so far%s."
                        .formatted(
                                number(actual, goal.metric(), day),
                                number(goal.target(), goal.metric(), day),
                                name(goal.metric()),
                                where,
                                actual.compareTo(goal.target()) >= 0 ? ": reached" : ""))
                .orElse("%s%s has not been measured yet.".formatted(name(goal.metric()), where));
    }

    private static String number(BigDecimal value, GoalMetric metric, CampaignDay day) {
        return switch (metric) {
            case REVENUE -> day.text(value);
            case ROAS -> value.setScale(2, RoundingMode.HALF_UP).toPlainString();
            default -> String.format(Locale.ROOT, "%,.0f", value);
        };
    }

    private static String name(GoalMetric metric) {
        return switch (metric) {
            case REVENUE -> "revenue";
            case ROAS -> "ROAS";
            default -> metric.name().toLowerCase(Locale.ROOT);
        };
    }
}
