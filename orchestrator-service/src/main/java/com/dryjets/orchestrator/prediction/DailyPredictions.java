package com.dryjets.orchestrator.prediction;

import com.dryjets.contracts.event.InsightEvent.SuccessPredicted;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.orchestrator.prediction.MeasurementRules.Basis;
import com.dryjets.orchestrator.prediction.PredictionRules.Predicted;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps one prediction of each goal and UTC day, and publishes those that are news. */
@ApplicationScoped
class DailyPredictions {

    private final PredictionRepository predictions;
    private final Outbox outbox;
    private final PredictionConfig config;

    DailyPredictions(PredictionRepository predictions, Outbox outbox, PredictionConfig config) {
        this.predictions = predictions;
        this.outbox = outbox;
        this.config = config;
    }

    /** What to predict from. */
    record Request(TenantModel model, List<PredictedGoal> goals, List<GoalSituation> situations) {

        /** The goals that are not scored yet. */
        private List<Pair> open() {
            return situations.stream()
                    .flatMap(situation -> goals.stream()
                            .filter(goal -> goal.isOf(situation.goal()) && !goal.isScored())
                            .map(goal -> new Pair(goal, situation)))
                    .toList();
        }
    }

    private record Pair(PredictedGoal goal, GoalSituation situation) {}

    /** Saves today's predictions of the goals that are not scored yet, in the session that has locked the campaign. */
    Uni<Void> save(Request request) {
        List<Pair> open = request.open();
        if (open.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        LocalDate today = open.getFirst().situation().today();
        return predictions
                .ofDay(
                        open.getFirst().goal().tenant(),
                        open.stream().map(pair -> pair.goal().id()).toList(),
                        today)
                .chain(known -> Multi.createFrom()
                        .iterable(open)
                        .onItem()
                        .transformToUniAndConcatenate(pair -> save(request.model(), pair, known, today))
                        .onItem()
                        .ignoreAsUni());
    }

    private Uni<Void> save(TenantModel model, Pair pair, List<Prediction> known, LocalDate today) {
        Prediction prediction = known.stream()
                .filter(one -> one.goalId().equals(pair.goal().id()))
                .findFirst()
                .orElseGet(() -> new Prediction(pair.goal(), today));
        Basis basis = MeasurementRules.decide(pair.situation());
        prediction.update(pair.situation(), basis, predicted(model, basis, pair.situation()));
        return predictions.persist(prediction).chain(() -> publish(pair, prediction));
    }

    private static @Nullable Predicted predicted(TenantModel model, Basis basis, GoalSituation situation) {
        return basis.basis() == PredictionBasis.MODEL ? PredictionRules.predict(model, situation) : null;
    }

    private Uni<Void> publish(Pair pair, Prediction prediction) {
        if (!prediction.isNews(config.publishedChange())) {
            return Uni.createFrom().voidItem();
        }
        prediction.markPublished();
        return outbox.write(
                pair.goal().tenant(),
                new SuccessPredicted(
                        pair.goal().campaignId(),
                        prediction.id(),
                        prediction.probability(),
                        prediction.low(),
                        prediction.high(),
                        pair.situation().goal().metric(),
                        pair.situation().goal().channel()));
    }
}
