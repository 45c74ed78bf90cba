package com.dryjets.campaign.workflow;

import com.dryjets.campaign.livefeed.ChangeKind;
import com.dryjets.campaign.livefeed.FeedSnapshot;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads the workflows of campaigns, in the current transaction. */
@ApplicationScoped
public class WorkflowQuery implements FeedSnapshot {

    private final WorkflowRepository steps;
    private final ReplyRepository replies;

    WorkflowQuery(WorkflowRepository steps, ReplyRepository replies) {
        this.steps = steps;
        this.replies = replies;
    }

    @Override
    public ChangeKind kindOfChange() {
        return ChangeKind.WORKFLOW;
    }

    /** The steps and the channels' answers; without steps before the launch. */
    @Override
    public Uni<WorkflowView> of(String tenant, UUID campaignId) {
        return steps.of(tenant, campaignId)
                .chain(all -> replies.of(tenant, campaignId).map(answers -> WorkflowView.of(campaignId, all, answers)));
    }

    /** The campaigns with a step that has failed, whether or not they have ended. */
    public Uni<Set<UUID>> failing(String tenant) {
        return steps.failing(tenant).map(Set::copyOf);
    }

    /** Summarizes the workflow of each campaign; campaigns that were never launched are missing. */
    public Uni<Map<UUID, WorkflowSummary>> summaries(String tenant, Collection<UUID> campaigns) {
        return campaigns.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : steps.of(tenant, campaigns).map(WorkflowSummary::byCampaign);
    }
}
