package com.dryjets.campaign.lifecycle;

import com.dryjets.campaign.campaign.Allocations;
import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.coordination.CoordinationService;
import com.dryjets.campaign.projection.ContentProjection;
import com.dryjets.campaign.projection.ItemProjection;
import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Loads the data for the decision to launch, in the current transaction. */
@ApplicationScoped
class LaunchInputs {

    private static final int MAX_ITEMS = 2000;

    private final Allocations allocations;
    private final ContentProjection content;
    private final ItemProjection items;
    private final CoordinationService coordination;

    LaunchInputs(
            Allocations allocations,
            ContentProjection content,
            ItemProjection items,
            CoordinationService coordination) {
        this.allocations = allocations;
        this.content = content;
        this.items = items;
        this.coordination = coordination;
    }

    /**
     * Loads the data.
     *
     * @param requested the requested allocations, empty to keep the planned ones
     */
    Uni<LaunchInput> load(Campaign campaign, List<ChannelAllocation> requested) {
        return allocations(campaign, requested).chain(shares -> withContent(campaign, shares));
    }

    /** Loads the data together with the times of the items that are known before the launch. */
    Uni<LaunchInput> loadWithTimes(Campaign campaign) {
        return load(campaign, List.of())
                .chain(input -> items.first(campaign.tenant(), campaign.id(), MAX_ITEMS)
                        .chain(found -> coordination
                                .planned(campaign)
                                .map(planned -> input.with(new KnownTimes(found, planned)))));
    }

    private Uni<LaunchInput> withContent(Campaign campaign, List<ChannelAllocation> shares) {
        return content.of(campaign.tenant(), campaign.id())
                .chain(pieces -> items.counts(campaign.tenant(), campaign.id())
                        .map(counts -> new LaunchInput(campaign, shares, pieces, counts, KnownTimes.NONE)));
    }

    private Uni<List<ChannelAllocation>> allocations(Campaign campaign, List<ChannelAllocation> requested) {
        return requested.isEmpty()
                ? allocations.inForce(campaign)
                : Uni.createFrom().item(requested);
    }
}
