/**
 * The rules that turn metrics into advice, one class for each kind: channels, budget, content and timing. They are pure: what
 * they know of a campaign is a {@link com.dryjets.orchestrator.analysis.Situation}, and what they return is an {@link
 * com.dryjets.orchestrator.analysis.Assessment}.
 *
 * <p>Start reading at {@link com.dryjets.orchestrator.analysis.AnalysisRules}.
 */
package com.dryjets.orchestrator.analysis;
