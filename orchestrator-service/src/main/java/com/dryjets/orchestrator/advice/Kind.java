package com.dryjets.orchestrator.advice;

/** What advice is about. */
public enum Kind {
    CHANNEL,
    BUDGET,
    CONTENT,
    TIMING
}
