package com.dryjets.orchestrator.recommendation;

/** The status of a recommendation; all but OPEN are final. */
public enum RecommendationStatus {
    OPEN,
    ACCEPTED,
    DISMISSED,
    SUPERSEDED,
    WITHDRAWN
}
