package com.dryjets.orchestrator.dashboard;

import com.dryjets.orchestrator.prediction.LatestPrediction;
import com.dryjets.orchestrator.prediction.PredictionService;
import com.dryjets.orchestrator.strategy.StrategyReader;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads where a campaign is going: the predictions of its goals, and its strategy. */
@ApplicationScoped
class OutlookParts {

    private final PartReader reader;
    private final PredictionService predictions;
    private final StrategyReader strategies;

    OutlookParts(PartReader reader, PredictionService predictions, StrategyReader strategies) {
        this.reader = reader;
        this.predictions = predictions;
        this.strategies = strategies;
    }

    Uni<Part<List<LatestPrediction>>> predictions(String tenant, UUID campaignId) {
        return reader.read(tenant, "predictions", () -> predictions.latest(tenant, campaignId));
    }

    Uni<Part<StrategiesView>> strategies(String tenant, UUID campaignId) {
        return reader.read(
                tenant,
                "strategies",
                () -> strategies
                        .newest(tenant, campaignId)
                        .chain(newest -> strategies
                                .applied(tenant, campaignId)
                                .map(applied -> new StrategiesView(newest.orElse(null), applied.orElse(null)))));
    }
}
