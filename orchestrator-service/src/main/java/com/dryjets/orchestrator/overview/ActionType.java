package com.dryjets.orchestrator.overview;

/** What needs a person. */
public enum ActionType {
    FAILURE,
    RECOMMENDATION
}
