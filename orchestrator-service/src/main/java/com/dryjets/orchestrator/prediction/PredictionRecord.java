package com.dryjets.orchestrator.prediction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How well the tenant's predictions have held. Each goal counts once, whatever the number of days on which it was predicted.
 *
 * @param goals scored goals
 * @param predictions scored predictions, one for each goal and day
 * @param reached scored goals that were reached
 * @param brier mean squared error of the probabilities, 0 (certain and right) to 1; absent without scored goals
 * @param baseBrier the same if each prediction had been the base rate known at its time
 * @param skill 1 less brier by baseBrier: 0 is no better than the base rate, 1 is perfect
 * @param calibrationError mean difference between the predicted and the observed share, as a fraction
 * @param calibration one bin for each tenth of the probability
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PredictionRecord(
        long goals,
        long predictions,
        long reached,
        @Nullable Double brier,
        @Nullable Double baseBrier,
        @Nullable Double skill,
        @Nullable Double calibrationError,
        List<CalibrationBinView> calibration,
        Model model) {

    /**
     * What predictions are based on.
     *
     * @param goals ended goals that it was fitted to
     * @param fittedAt absent before the first goal was scored
     * @param explanation a short sentence
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PredictionModelSummary")
    public record Model(int goals, @Nullable Instant fittedAt, String explanation) {}
}
