package com.dryjets.orchestrator.prediction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well the tenant's predictions have held, and the goals that were scored.
 *
 * @param items latest score first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PredictionRecordView(
        PredictionRecord record,
        List<ScoredGoalView> items,
        @Nullable String nextCursor) {}
