package com.dryjets.campaign.workflow;

import com.dryjets.contracts.event.CampaignEvent.WorkflowStepChanged;
import org.jspecify.annotations.Nullable;

/** A step that changed its status, with the error if it failed. */
record StepMove(WorkflowStepChanged event, @Nullable StepError error) {

    boolean isTo(StepStatus status) {
        return event.status().equals(status.name());
    }
}
