package com.dryjets.orchestrator.overview;

/** Where an estimate of what waiting costs comes from. */
public enum WaitingBasis {
    /** From the campaign's own metrics. */
    MEASURED,
    /** From the plan, because nothing was measured yet. */
    PLANNED,
    /** There is nothing to estimate it from. */
    UNKNOWN
}
