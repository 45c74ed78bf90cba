package com.dryjets.orchestrator.finding;

/** The subject of an assessment, its findings and the recommendations made from them. */
public enum Kind {
    CHANNEL,
    BUDGET,
    CONTENT,
    TIMING
}
