package com.dryjets.campaign.workflow;

/** The status of a workflow step. */
public enum StepStatus {
    PENDING,
    RUNNING,
    COMPLETED,
    FAILED
}
