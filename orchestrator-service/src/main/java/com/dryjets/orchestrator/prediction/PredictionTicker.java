package com.dryjets.orchestrator.prediction;

import com.dryjets.kit.work.Backoff;
import com.dryjets.kit.work.IsolatedWork;
import com.dryjets.orchestrator.prediction.PredictedGoalRepository.Due;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;

/**
 * Scores the goals of campaigns that have ended, and fits the models that have to learn from them. A goal that can't be scored
 * is postponed in the database, so that it doesn't keep others out.
 */
@ApplicationScoped
class PredictionTicker {

    private static final int GOALS = 100;
    private static final int MODELS = 20;
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(10), Duration.ofHours(6));

    private final PredictedGoalRepository goals;
    private final PredictionModelRepository models;
    private final PredictionScorer scorer;
    private final ModelFitter fitter;
    private final IsolatedWork<UUID> scoring = new IsolatedWork<>("Score predictions", "goalId");
    private final IsolatedWork<String> fitting = new IsolatedWork<>("Fit prediction model", "tenant");

    PredictionTicker(
            PredictedGoalRepository goals,
            PredictionModelRepository models,
            PredictionScorer scorer,
            ModelFitter fitter) {
        this.goals = goals;
        this.models = models;
        this.scorer = scorer;
        this.fitter = fitter;
    }

    @Scheduled(
            every = "${dryjets.predictions.every}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> scoreEnded() {
        return scoring.tick(() -> goals.due(GOALS).chain(due -> scoring.each(due, Due::id, this::score)));
    }

    @Scheduled(
            every = "${dryjets.predictions.every}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> fitModels() {
        return fitting.tick(() -> models.due(MODELS).chain(due -> fitting.each(due, Function.identity(), fitter::fit)));
    }

    private Uni<Void> score(Due due) {
        return scorer.score(due).onFailure().call(() -> goals.postpone(due, BACKOFF.after(due.attempts() + 1)));
    }
}
