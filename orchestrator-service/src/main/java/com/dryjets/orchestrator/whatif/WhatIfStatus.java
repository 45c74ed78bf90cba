package com.dryjets.orchestrator.whatif;

/** Whether the effect of a change can be estimated. */
public enum WhatIfStatus {
    ESTIMATED,
    /** Too little is known about other amounts of spend. */
    INSUFFICIENT_DATA
}
