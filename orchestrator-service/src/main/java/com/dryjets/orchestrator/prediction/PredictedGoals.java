package com.dryjets.orchestrator.prediction;

import com.dryjets.orchestrator.prediction.GoalPredictionView.DayProbability;
import com.dryjets.orchestrator.prediction.PredictionRepository.HistoryDay;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads predicted goals with their predictions, in the current Hibernate session. */
@ApplicationScoped
class PredictedGoals {

    static final int HISTORY_DAYS = 90;

    private final PredictedGoalRepository goals;
    private final PredictionRepository predictions;
    private final PredictionConfig config;

    PredictedGoals(PredictedGoalRepository goals, PredictionRepository predictions, PredictionConfig config) {
        this.goals = goals;
        this.predictions = predictions;
        this.config = config;
    }

    /**
     * A goal with its latest prediction.
     *
     * @param history oldest first; empty if it was not asked for
     */
    record Known(PredictedGoal goal, @Nullable Prediction latest, List<DayProbability> history) {}

    /** Finds a goal that is due for scoring; null if another replica was faster. */
    Uni<PredictedGoal> open(String tenant, UUID id, Instant now) {
        return goals.find(tenant, id)
                .map(goal -> goal == null || goal.isScored() || goal.scoreAt().isAfter(now) ? null : goal);
    }

    /** Scores a goal later, because its campaign was prolonged. Otherwise it would stay due, and keep others out. */
    Uni<Void> prolong(PredictedGoal goal, Instant end) {
        goal.prolong(end, config.settling());
        return goals.flush();
    }

    /** Lists all predictions of a goal, oldest first. */
    Uni<List<Prediction>> predictions(PredictedGoal goal) {
        return predictions.of(goal.tenant(), goal.id());
    }

    /** Lists a campaign's goals with their latest predictions. */
    Uni<List<Known>> latest(String tenant, UUID campaignId) {
        return goals.of(tenant, campaignId).chain(found -> addLatest(tenant, found));
    }

    /** The same with the history until a day. */
    Uni<List<Known>> withHistory(String tenant, UUID campaignId, LocalDate lastDay) {
        return latest(tenant, campaignId).chain(known -> addHistory(tenant, known, lastDay));
    }

    private Uni<List<Known>> addLatest(String tenant, List<PredictedGoal> found) {
        if (found.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return predictions
                .latest(tenant, found.stream().map(PredictedGoal::id).toList())
                .map(latest -> found.stream()
                        .map(goal -> new Known(goal, latestOf(goal, latest), List.of()))
                        .toList());
    }

    private Uni<List<Known>> addHistory(String tenant, List<Known> known, LocalDate lastDay) {
        if (known.isEmpty()) {
            return Uni.createFrom().item(known);
        }
        return predictions
                .history(tenant, known.stream().map(one -> one.goal().id()).toList(), lastDay.minusDays(HISTORY_DAYS))
                .map(days -> known.stream()
                        .map(one -> new Known(one.goal(), one.latest(), historyOf(one.goal(), days)))
                        .toList());
    }

    private static @Nullable Prediction latestOf(PredictedGoal goal, List<Prediction> latest) {
        return latest.stream()
                .filter(prediction -> prediction.goalId().equals(goal.id()))
                .findFirst()
                .orElse(null);
    }

    private static List<DayProbability> historyOf(PredictedGoal goal, List<HistoryDay> days) {
        return days.stream()
                .filter(day -> day.goalId().equals(goal.id()))
                .map(HistoryDay::probability)
                .toList();
    }
}
