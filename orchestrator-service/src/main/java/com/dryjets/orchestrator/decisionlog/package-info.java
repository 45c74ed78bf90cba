/**
 * What people decided on recommendations, and what followed: results since the decision compared with those before it, and how
 * often each kind of advice was followed by better ones. Owns decision and judged_decision.
 *
 * <p>Start reading at {@link com.dryjets.orchestrator.decisionlog.OutcomeRules} and {@link
 * com.dryjets.orchestrator.decisionlog.HitRateRules}.
 */
package com.dryjets.orchestrator.decisionlog;
