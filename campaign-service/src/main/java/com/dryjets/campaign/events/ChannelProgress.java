package com.dryjets.campaign.events;

import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.campaign.CampaignRepository;
import com.dryjets.campaign.coordination.Coordinator;
import com.dryjets.campaign.projection.ItemProjection;
import com.dryjets.campaign.projection.ItemProjection.Change;
import com.dryjets.campaign.workflow.Workflow;
import com.dryjets.contracts.event.ChannelScheduled;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.wire.Envelope;
import com.dryjets.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;

/** What channels tell of their items: noted, and the workflow goes on where that completes a step. */
@ApplicationScoped
class ChannelProgress {

    private final CampaignRepository campaigns;
    private final ItemProjection items;
    private final Workflow workflow;
    private final Coordinator coordinator;

    ChannelProgress(CampaignRepository campaigns, ItemProjection items, Workflow workflow, Coordinator coordinator) {
        this.campaigns = campaigns;
        this.items = items;
        this.workflow = workflow;
        this.coordinator = coordinator;
    }

    /** An item changed; only its end can move the workflow. */
    Uni<Void> item(Envelope<?> event, UUID campaignId, UUID itemId, Channel channel, Change change) {
        Uni<Void> noted = items.put(event.tenant(), campaignId, itemId, channel, change, event.time());
        return change.status().isFinal()
                ? noted.chain(() -> withCampaign(event, campaignId, workflow::advance))
                : noted;
    }

    /** A channel answered the launch. */
    Uni<Void> answered(Envelope<?> event, ChannelScheduled answer) {
        return withCampaign(
                event,
                answer.campaignId(),
                campaign -> workflow.answered(campaign, answer).chain(() -> coordinator.follow(campaign)));
    }

    private Uni<Void> withCampaign(Envelope<?> event, UUID campaignId, Function<Campaign, Uni<Void>> work) {
        // An event may name a campaign that is not ours to know: there is nothing to move then.
        return campaigns
                .lock(event.tenant(), campaignId)
                .onFailure(Problem.class)
                .recoverWithNull()
                .onItem()
                .ifNotNull()
                .transformToUni(work::apply);
    }
}
