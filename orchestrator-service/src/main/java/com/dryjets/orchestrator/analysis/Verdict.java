package com.dryjets.orchestrator.analysis;

/** The verdict of an assessment. */
public enum Verdict {
    /** Something should change. */
    ADVICE,
    /** There is enough data, and it shows no reason to change anything. */
    NOTHING_TO_CHANGE,
    /** There is not enough data to tell. */
    INSUFFICIENT_DATA
}
