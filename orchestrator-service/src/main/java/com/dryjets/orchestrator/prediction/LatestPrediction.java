package com.dryjets.orchestrator.prediction;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.GoalMetric;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The latest prediction of a goal.
 *
 * @param channel the channel whose results count; null for all channels together
 * @param probability 0 to 1; null if the goal can't be measured, as are the bounds of its 95 % interval
 */
public record LatestPrediction(
        GoalMetric metric,
        @Nullable Channel channel,
        BigDecimal target,
        PredictionBasis basis,
        @Nullable Double probability,
        @Nullable Double low,
        @Nullable Double high,
        Instant predictedAt) {}
