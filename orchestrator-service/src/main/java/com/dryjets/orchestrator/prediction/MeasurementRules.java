package com.dryjets.orchestrator.prediction;

import com.dryjets.contracts.event.CampaignEvent.CampaignGoal;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import java.math.BigDecimal;
import java.util.Optional;

/** Decides whether a goal needs a prediction: it may already be reached, or there may be nothing that counts towards it. */
final class MeasurementRules {

    private MeasurementRules() {}

    /** What a prediction rests on, and why if it is not the model. */
    record Basis(PredictionBasis basis, Optional<String> reason) {}

    static Basis decide(GoalSituation situation) {
        CampaignGoal goal = situation.goal();
        Optional<BigDecimal> actual = situation.actual();
        // A ratio can still fall, so it is reached only when the campaign is over.
        if (goal.metric().isCumulative() && isReached(goal.target(), actual)) {
            return new Basis(PredictionBasis.REACHED, Optional.of("The target is already reached."));
        }
        return unmeasurable(situation, actual)
                .map(reason -> new Basis(PredictionBasis.UNMEASURABLE, Optional.of(reason)))
                .orElse(new Basis(PredictionBasis.MODEL, Optional.empty()));
    }

    static boolean isReached(BigDecimal target, Optional<BigDecimal> actual) {
        return actual.filter(value -> value.compareTo(target) >= 0).isPresent();
    }

    private static Optional<String> unmeasurable(GoalSituation situation, Optional<BigDecimal> actual) {
        if (actual.filter(value -> value.signum() > 0).isPresent()) {
            return Optional.empty();
        }
        boolean email = situation.countedChannels().contains(Channel.EMAIL);
        boolean others = situation.countedChannels().stream().anyMatch(channel -> channel != Channel.EMAIL);
        return switch (situation.goal().metric()) {
            case OPENS -> unless(email, "Only emails are opened, and no email counts towards this goal.");
            case REACH, IMPRESSIONS, ENGAGEMENTS ->
                unless(
                        others,
                        "Emails are measured by opens and clicks; no channel that counts towards this goal reports"
                                + " it.");
            case ROAS -> spend(situation, actual);
            case CLICKS, CONVERSIONS, REVENUE -> Optional.empty();
        };
    }

    private static Optional<String> spend(GoalSituation situation, Optional<BigDecimal> actual) {
        if (situation.totals().total(Metric.SPEND).signum() > 0 && actual.isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                situation.budget() > 0
                        ? "No spend is recorded yet, so revenue can't be compared with it."
                        : "There is no budget, so there is no spend to compare revenue with.");
    }

    private static Optional<String> unless(boolean measurable, String reason) {
        return measurable ? Optional.empty() : Optional.of(reason);
    }
}
