/**
 * Assesses a campaign after its data has changed, and from time to time: runs the analysis, and has recommendations, failures,
 * predictions and the overview follow it. Owns campaign_assessment.
 *
 * <p>Start reading at {@link com.dryjets.orchestrator.assessment.AssessmentTicker}.
 */
package com.dryjets.orchestrator.assessment;
