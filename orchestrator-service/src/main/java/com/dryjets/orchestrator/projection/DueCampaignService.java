package com.dryjets.orchestrator.projection;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Remembers which campaigns have changed since their last assessment. The transaction of a change sets a mark and the
 * transaction of an assessment deletes it, so that no change is missed and replicas share the work.
 */
@ApplicationScoped
public class DueCampaignService {

    private final CampaignProjectionRepository campaigns;
    private final DueCampaignRepository dueCampaigns;
    private final DueCampaignConfig config;

    DueCampaignService(
            CampaignProjectionRepository campaigns, DueCampaignRepository dueCampaigns, DueCampaignConfig config) {
        this.campaigns = campaigns;
        this.dueCampaigns = dueCampaigns;
        this.config = config;
    }

    /** Marks a changed campaign, in the current Hibernate session. */
    public Uni<Void> mark(String tenant, UUID campaignId) {
        return dueCampaigns.mark(tenant, campaignId, config.settling());
    }

    /** Marks the campaigns whose posts wait for an account that changed, in the current Hibernate session. */
    Uni<Void> markWaitingFor(String tenant, UUID accountId) {
        return dueCampaigns.markWaitingFor(tenant, accountId, config.settling());
    }

    /** Lists the due campaigns of all tenants, longest waiting first. */
    public Uni<List<DueCampaign>> list(int limit) {
        return dueCampaigns.list(limit);
    }

    /**
     * Locks a campaign and deletes its mark, in the current Hibernate session.
     *
     * @return the campaign; null if it is not due, for example because another replica was faster
     */
    public Uni<CampaignProjection> claim(String tenant, UUID campaignId) {
        return campaigns
                .lock(tenant, campaignId)
                .chain(campaign -> dueCampaigns.claim(tenant, campaignId).map(claimed -> claimed ? campaign : null));
    }

    /** Assesses the campaign again after a pause, because its assessment failed. */
    public Uni<Void> postpone(DueCampaign due, Duration pause) {
        return dueCampaigns.postpone(due, pause);
    }
}
