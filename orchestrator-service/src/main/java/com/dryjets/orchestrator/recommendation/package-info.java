/**
 * Recommendations from their issue until they are accepted, dismissed, withdrawn or expired. Owns recommendation; publishes
 * RecommendationIssued and BudgetShiftProposed.
 *
 * <p>Start reading at {@link com.dryjets.orchestrator.recommendation.RecommendationIssuer}, and at {@code RecommendationRules}
 * for what is issued and withdrawn when.
 */
package com.dryjets.orchestrator.recommendation;
