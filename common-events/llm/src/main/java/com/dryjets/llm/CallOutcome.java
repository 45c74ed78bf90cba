package com.dryjets.llm;

/** How a call of a model ended. */
public enum CallOutcome {
    /** Not known yet, or never: the service died during the call. */
    STARTED,
    ANSWERED,
    REFUSED,
    CUT_OFF,
    TIMED_OUT,
    OVERLOADED,
    FAILED
}
