package com.dryjets.orchestrator.advice;

/** What a look at the figures came to. */
public enum Verdict {
    /** There is something to change. */
    ADVICE,
    /** The figures were enough to tell, and show no reason to change anything. */
    NOTHING_TO_CHANGE,
    /** There are not enough figures to tell. */
    TOO_THIN
}
