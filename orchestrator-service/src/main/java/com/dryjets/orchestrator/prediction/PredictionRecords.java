package com.dryjets.orchestrator.prediction;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Keeps a tenant's record of predictions, in the current Hibernate session. */
@ApplicationScoped
class PredictionRecords {

    private final CalibrationRepository calibration;
    private final PredictionModelRepository models;
    private final PredictionConfig config;

    PredictionRecords(CalibrationRepository calibration, PredictionModelRepository models, PredictionConfig config) {
        this.calibration = calibration;
        this.models = models;
        this.config = config;
    }

    /** Adds the score of a goal, from which the model has to learn. Without predictions of the model there is nothing to add. */
    Uni<Void> add(String tenant, Score score) {
        if (score.predictions() == 0) {
            return Uni.createFrom().voidItem();
        }
        return calibration.add(tenant, score.bins()).chain(() -> models.mark(tenant, config.fitDelay()));
    }

    /** Summarizes how well all predictions have held. */
    Uni<PredictionRecord> summary(String tenant) {
        return calibration.of(tenant).chain(bins -> summary(tenant, bins));
    }

    private Uni<PredictionRecord> summary(String tenant, List<BinSums> bins) {
        return models.of(tenant).map(fitted -> RecordRules.summarize(bins, fitted.model(), fitted.at()));
    }
}
