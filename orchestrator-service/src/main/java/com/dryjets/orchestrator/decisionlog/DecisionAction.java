package com.dryjets.orchestrator.decisionlog;

/** What was done with a recommendation. */
public enum DecisionAction {
    ISSUED,
    ACCEPTED,
    DISMISSED,
    /** The decision is put off by a person; the recommendation stays open. */
    SNOOZED,
    /** Replaced by a recommendation on the same subject with more evidence. */
    SUPERSEDED,
    /** No longer supported by the metrics, or no longer applicable. */
    WITHDRAWN
}
