package com.dryjets.campaign.workflow;

/** How far a step is. */
public enum StepStatus {
    PENDING,
    RUNNING,
    COMPLETED,
    FAILED
}
