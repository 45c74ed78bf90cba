package com.dryjets.orchestrator.strategy;

/** What came of applying a version of a strategy. */
public enum ApplicationState {
    /** campaign-service has not answered yet. */
    REQUESTED,
    /** The allocations are in force. */
    ACCEPTED,
    /** The rules of the budget refuse the allocations; the version can be applied again. */
    REFUSED
}
