package com.dryjets.orchestrator.prediction;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.GoalMetric;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A goal whose predictions are scored.
 *
 * @param campaignName absent if the campaign is no longer known
 * @param channel the channel whose results count; absent for all channels together
 * @param actual final value in the unit of the target; absent for a ratio without spend
 * @param reached whether the target was reached by the end date
 * @param predictions how many were scored, one for each day
 * @param firstProbability the first prediction
 * @param lastProbability the last prediction before the end, or before the goal was reached
 * @param brier mean squared error of its predictions, 0 to 1
 * @param baseBrier the same of the base rate
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScoredGoalView(
        UUID campaignId,
        @Nullable String campaignName,
        GoalMetric metric,
        @Nullable Channel channel,
        BigDecimal target,
        @Nullable BigDecimal actual,
        boolean reached,
        int predictions,
        @Nullable Double firstProbability,
        @Nullable Double lastProbability,
        @Nullable Double brier,
        @Nullable Double baseBrier,
        @Nullable Instant scoredAt) {}
