package com.dryjets.orchestrator.decision;

/** What became of a recommendation. */
public enum DecisionAction {
    ISSUED,
    ACCEPTED,
    DISMISSED,
    /** Advice on the same matter with more evidence took its place. */
    SUPERSEDED,
    /** The figures support it no more, or there is nothing left to do it to. */
    WITHDRAWN
}
