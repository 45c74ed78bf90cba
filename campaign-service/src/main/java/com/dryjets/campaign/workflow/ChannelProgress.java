package com.dryjets.campaign.workflow;

import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.campaign.Campaigns;
import com.dryjets.campaign.coordination.CoordinationService;
import com.dryjets.campaign.projection.ItemChange;
import com.dryjets.campaign.projection.ItemProjection;
import com.dryjets.contracts.event.ChannelScheduled;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.wire.Envelope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;

/** Applies what channels report about their items, and moves the workflow when that completes a step. */
@ApplicationScoped
class ChannelProgress {

    private final Campaigns campaigns;
    private final ItemProjection items;
    private final Workflow workflow;
    private final CoordinationService coordination;

    ChannelProgress(Campaigns campaigns, ItemProjection items, Workflow workflow, CoordinationService coordination) {
        this.campaigns = campaigns;
        this.items = items;
        this.workflow = workflow;
        this.coordination = coordination;
    }

    /** An item changed. Only a final status can move the workflow. */
    Uni<Void> item(Envelope<?> event, UUID campaignId, UUID itemId, Channel channel, ItemChange change) {
        Uni<Void> applied = items.apply(event.tenant(), campaignId, itemId, channel, change, event.time());
        return change.status().isFinal()
                ? applied.chain(() -> withCampaign(event, campaignId, workflow::advance))
                : applied;
    }

    /** A channel answered the launch. */
    Uni<Void> answered(Envelope<?> event, ChannelScheduled answer) {
        return withCampaign(
                event,
                answer.campaignId(),
                campaign -> workflow.answered(campaign, answer).chain(() -> coordination.follow(campaign)));
    }

    /** An event may name a campaign that this service does not know; then nothing moves. */
    private Uni<Void> withCampaign(Envelope<?> event, UUID campaignId, Function<Campaign, Uni<Void>> work) {
        return campaigns
                .lockIfExists(event.tenant(), campaignId)
                .onItem()
                .ifNotNull()
                .transformToUni(work::apply);
    }
}
