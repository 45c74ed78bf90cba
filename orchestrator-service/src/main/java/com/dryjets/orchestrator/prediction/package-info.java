/**
 * How probable it is that a campaign reaches its goals by its end date. One prediction of each goal is kept for each day, and
 * scored when the campaign has ended; a model of the tenant is fitted to what was known on those days and how it ended. Owns
 * predicted_goal, prediction, prediction_model and calibration_bin; publishes SuccessPredicted.
 *
 * <p>Start reading at {@link com.dryjets.orchestrator.prediction.PredictionUpdater}. {@code FeatureRules} describes a campaign
 * in numbers, {@code PredictionRules} turns them into a probability and its drivers, {@code ScoringRules} compares predictions
 * with what happened, and {@code ModelRules} learns from that.
 */
package com.dryjets.orchestrator.prediction;
