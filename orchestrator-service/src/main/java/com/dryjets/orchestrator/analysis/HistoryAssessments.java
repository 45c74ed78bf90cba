package com.dryjets.orchestrator.analysis;

/**
 * What the history of a tenant and a campaign shows. It changes slowly, and takes longer to analyze than the campaign's days.
 *
 * @param traits of content that worked or did not; of the kind CONTENT
 * @param timing of the kind TIMING
 */
public record HistoryAssessments(Assessment traits, Assessment timing) {}
