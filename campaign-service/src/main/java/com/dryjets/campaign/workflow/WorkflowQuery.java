package com.dryjets.campaign.workflow;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads a campaign's workflow, in the transaction of its caller. */
@ApplicationScoped
public class WorkflowQuery {

    private final WorkflowRepository steps;
    private final ReplyRepository replies;

    WorkflowQuery(WorkflowRepository steps, ReplyRepository replies) {
        this.steps = steps;
        this.replies = replies;
    }

    /** The steps and the channels' answers; no steps before the launch. */
    public Uni<WorkflowView> of(String tenant, UUID campaignId) {
        return steps.of(tenant, campaignId)
                .chain(all -> replies.of(tenant, campaignId).map(answers -> WorkflowView.of(campaignId, all, answers)));
    }
}
