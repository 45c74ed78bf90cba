package com.dryjets.orchestrator.prediction;

import com.dryjets.orchestrator.prediction.PredictionModelRepository.Claim;
import com.dryjets.orchestrator.prediction.PredictionRepository.StoredRow;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;

/** Fits the model of a tenant to its goals that have ended. */
@ApplicationScoped
class ModelFitter {

    private static final Logger LOG = Logger.getLogger(ModelFitter.class);

    /** A fit takes less than a second. If it fails or its replica dies, it is tried again after this time. */
    private static final Duration CLAIM = Duration.ofMinutes(5);

    private final PredictionModelRepository models;
    private final PredictionRepository predictions;
    private final Clock clock;
    private final Features.Column json = new Features.Column();

    ModelFitter(PredictionModelRepository models, PredictionRepository predictions, Clock clock) {
        this.models = models;
        this.predictions = predictions;
        this.clock = clock;
    }

    /** Fits a model, unless another replica does. */
    Uni<Void> fit(String tenant) {
        return models.claim(tenant, CLAIM).onItem().ifNotNull().transformToUni(this::fit);
    }

    private Uni<Void> fit(Claim claim) {
        return predictions
                .training(claim.tenant())
                .chain(this::computed)
                .invoke(model -> LOG.infof("Prediction model fitted goals=%d", model.goals()))
                .chain(model -> models.save(claim, model, clock.instant()));
    }

    /** Computes on a worker thread, because it takes many milliseconds, and returns to the caller's context. */
    private Uni<TenantModel> computed(List<StoredRow> rows) {
        Context context = Objects.requireNonNull(Vertx.currentContext(), "Vert.x context");
        return Uni.createFrom()
                .completionStage(() -> context.executeBlocking(() -> ModelRules.fit(training(rows)), false)
                        .toCompletionStage());
    }

    private List<TrainingRow> training(List<StoredRow> rows) {
        return rows.stream()
                .map(row -> new TrainingRow(
                        row.goalId(), json.convertToEntityAttribute(row.features()), row.reached(), row.days()))
                .toList();
    }
}
