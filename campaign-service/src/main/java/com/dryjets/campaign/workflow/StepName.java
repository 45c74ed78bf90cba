package com.dryjets.campaign.workflow;

/** The steps of a campaign's launch workflow, in order. */
public enum StepName {
    VALIDATE,
    SCHEDULE,
    PUBLISH,
    MONITOR
}
