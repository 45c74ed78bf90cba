package com.dryjets.orchestrator.prediction;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How often goals were reached whose probability was in one tenth.
 *
 * @param from lower bound of the probability
 * @param to upper bound of the probability, which belongs to the next bin
 * @param goals with predictions in the bin
 * @param predictions scored; a goal has one for each day
 * @param predicted mean probability; absent without predictions, as are the following
 * @param observed share that was reached; each goal counts once, whatever its number of days
 * @param low lower bound of the 95 % interval of the observed share
 * @param high upper bound of the 95 % interval of the observed share
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CalibrationBinView(
        double from,
        double to,
        long goals,
        long predictions,
        @Nullable Double predicted,
        @Nullable Double observed,
        @Nullable Double low,
        @Nullable Double high) {}
