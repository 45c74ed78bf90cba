package com.dryjets.campaign.campaign;

import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The allocations of campaigns: how each budget is divided among channels. Runs in the current transaction. */
@ApplicationScoped
public class Allocations {

    private final AllocationRepository repository;

    Allocations(AllocationRepository repository) {
        this.repository = repository;
    }

    /** The stored allocations by channel name; empty before any were stored. */
    public Uni<List<ChannelAllocation>> of(Campaign campaign) {
        return repository.of(campaign.tenant(), campaign.id());
    }

    /** The stored allocations adjusted to the budget and channels, or equal shares if none are stored. */
    public Uni<List<ChannelAllocation>> inForce(Campaign campaign) {
        return of(campaign).map(stored -> AllocationRules.inForce(campaign.budget(), campaign.channels(), stored));
    }

    /** Replaces all allocations of a campaign. */
    public Uni<Void> replace(Campaign campaign, List<ChannelAllocation> allocations) {
        return repository.replace(campaign.tenant(), campaign.id(), allocations);
    }
}
