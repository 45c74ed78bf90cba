package com.dryjets.orchestrator.decisionlog;

/** How a measured gain compares with the expected one. */
public enum AsExpected {
    /** Their intervals overlap. */
    AS_EXPECTED,
    /** All of the measured interval is above the expected one. */
    ABOVE,
    /** All of the measured interval is below the expected one. */
    BELOW
}
