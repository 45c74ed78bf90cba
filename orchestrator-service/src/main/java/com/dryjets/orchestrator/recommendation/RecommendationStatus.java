package com.dryjets.orchestrator.recommendation;

/** Where a recommendation stands. */
public enum RecommendationStatus {
    OPEN,
    ACCEPTED,
    DISMISSED,
    SUPERSEDED,
    WITHDRAWN
}
