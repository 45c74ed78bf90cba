package com.dryjets.campaign.campaign;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.GoalMetric;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.kit.problem.FieldError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Validates the goals of a plan. They depend on its channels and its currency, so a change of those can make one invalid. */
final class GoalValidation {

    private GoalValidation() {}

    /** What a plan can have one goal for. */
    private record Subject(GoalMetric metric, @Nullable Channel channel) {}

    /** An error for each field of a goal that does not fit the plan. */
    static List<FieldError> errors(List<Goal> goals, List<Channel> channels, String currency) {
        List<FieldError> errors = new ArrayList<>();
        Set<Subject> subjects = new HashSet<>();
        for (int i = 0; i < goals.size(); i++) {
            Goal goal = goals.get(i);
            String pointer = "/goals/" + i;
            if (!subjects.add(new Subject(goal.metric(), goal.channel()))) {
                errors.add(new FieldError(pointer + "/metric", "already has a goal for " + scope(goal)));
            }
            targetError(goal, currency)
                    .map(detail -> new FieldError(pointer + "/target", detail))
                    .ifPresent(errors::add);
            if (goal.channel() != null && !channels.contains(goal.channel())) {
                errors.add(new FieldError(pointer + "/channel", "is not a channel of this campaign"));
            }
        }
        return errors;
    }

    private static Optional<String> targetError(Goal goal, String currency) {
        if (goal.metric().isCount() && goal.target().stripTrailingZeros().scale() > 0) {
            return Optional.of("must be a whole number");
        }
        // An unknown currency is an error of its own.
        boolean tooPrecise = goal.metric() == GoalMetric.REVENUE
                && Money.isCurrency(currency)
                && !new Money(goal.target(), currency).hasCurrencyDecimals();
        return tooPrecise ? Optional.of("has more decimals than the currency") : Optional.empty();
    }

    private static String scope(Goal goal) {
        return goal.channel() == null ? "all channels" : goal.channel().name();
    }
}
