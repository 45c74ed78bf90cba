package com.dryjets.orchestrator.prediction;

import java.util.List;
import java.util.UUID;

/**
 * How probable it is that a campaign reaches its goals, and how well earlier predictions have held.
 *
 * @param explanation a short sentence
 * @param goals in the order of the campaign
 * @param record of all the tenant's predictions
 */
public record SuccessPredictionView(
        UUID campaignId,
        PredictionState state,
        String explanation,
        List<GoalPredictionView> goals,
        PredictionRecord record) {}
