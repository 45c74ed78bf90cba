package com.dryjets.orchestrator.prediction;

import com.dryjets.contracts.event.CampaignEvent.CampaignGoal;
import com.dryjets.orchestrator.prediction.PredictedGoals.Known;
import com.dryjets.orchestrator.prediction.PredictionStateRules.Course;
import com.dryjets.orchestrator.projection.CampaignProjection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts together what is shown of a campaign's predictions. */
final class PredictionViewRules {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private PredictionViewRules() {}

    static SuccessPredictionView view(
            CampaignProjection campaign, List<Known> known, PredictionRecord record, Instant now) {
        return view(campaign.id(), campaign.goals(), PredictionStateRules.of(Course.of(campaign), now), known, record);
    }

    static SuccessPredictionView view(
            UUID campaignId,
            List<CampaignGoal> goals,
            PredictionState course,
            List<Known> known,
            PredictionRecord record) {
        boolean waiting = course == PredictionState.PREDICTED && known.stream().allMatch(one -> one.latest() == null);
        PredictionState state = waiting ? PredictionState.WAITING : course;
        return new SuccessPredictionView(
                campaignId,
                state,
                PredictionStateRules.explanation(state),
                goals.stream().map(goal -> goal(goal, state, known)).toList(),
                record);
    }

    /** Returns the latest predictions. All goals of a campaign are predicted together, so an older one is of a former goal. */
    static List<LatestPrediction> latest(List<Known> known) {
        LocalDate day = known.stream()
                .map(Known::latest)
                .filter(Objects::nonNull)
                .map(Prediction::day)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH);
        return known.stream()
                .filter(one -> one.latest() != null && one.latest().day().equals(day))
                .map(one -> latest(one.goal().goal(), one.latest()))
                .toList();
    }

    private static LatestPrediction latest(CampaignGoal goal, Prediction latest) {
        return new LatestPrediction(
                goal.metric(),
                goal.channel(),
                latest.target(),
                latest.basis(),
                latest.probability(),
                latest.low(),
                latest.high(),
                latest.predictedAt());
    }

    private static GoalPredictionView goal(CampaignGoal goal, PredictionState state, List<Known> known) {
        Optional<Known> predicted =
                known.stream().filter(one -> one.goal().isOf(goal)).findFirst();
        Prediction latest = predicted.map(Known::latest).orElse(null);
        return latest == null ? unpredicted(goal, state) : goal(goal, predicted.get(), latest, state);
    }

    private static GoalPredictionView unpredicted(CampaignGoal goal, PredictionState state) {
        String reason = state == PredictionState.ENDED
                ? "The campaign ended before this goal was predicted."
                : PredictionStateRules.explanation(
                        state == PredictionState.NOT_STARTED ? state : PredictionState.WAITING);
        return new GoalPredictionView(
                goal.metric(),
                goal.channel(),
                goal.target(),
                GoalPredictionState.WAITING,
                reason,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    private static GoalPredictionView goal(CampaignGoal goal, Known known, Prediction latest, PredictionState state) {
        PredictedGoal predicted = known.goal();
        return new GoalPredictionView(
                goal.metric(),
                goal.channel(),
                predicted.isScored() ? predicted.goal().target() : latest.target(),
                state(predicted, latest),
                reason(predicted, latest, state),
                latest.id(),
                latest.predictedAt(),
                latest.day(),
                predicted.isScored() ? predicted.actual() : latest.actual(),
                latest.probability(),
                latest.low(),
                latest.high(),
                latest.baseRate(),
                latest.drivers(),
                known.history());
    }

    private static GoalPredictionState state(PredictedGoal goal, Prediction latest) {
        if (latest.basis() == PredictionBasis.UNMEASURABLE) {
            return GoalPredictionState.UNMEASURABLE;
        }
        if (goal.isScored()) {
            return goal.isReached() ? GoalPredictionState.REACHED : GoalPredictionState.MISSED;
        }
        return latest.basis() == PredictionBasis.REACHED ? GoalPredictionState.REACHED : GoalPredictionState.PREDICTED;
    }

    private static @Nullable String reason(PredictedGoal goal, Prediction latest, PredictionState state) {
        if (latest.reason() != null) {
            return latest.reason();
        }
        if (goal.isScored()) {
            return goal.isReached()
                    ? "The target was reached. The probability is the last one that was predicted."
                    : "The campaign ended below the target. The probability is the last one that was predicted.";
        }
        return state == PredictionState.ENDED
                ? "Results may still arrive; the predictions are scored on %s (UTC)."
                        .formatted(DAY.format(goal.scoreAt()))
                : null;
    }
}
