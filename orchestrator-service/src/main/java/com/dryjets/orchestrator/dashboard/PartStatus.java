package com.dryjets.orchestrator.dashboard;

/** Whether a part of a dashboard could be read. */
public enum PartStatus {
    OK,
    /** It took longer than its time limit. */
    SLOW,
    FAILED
}
