package com.dryjets.orchestrator.projection;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Remembers which campaigns have changed since their last assessment. The transaction of a change sets or locks a mark, and
 * the transaction that saves an assessment deletes it only if nothing has changed since the metrics were read, so that no
 * change is missed. A lease on the mark shares the work between replicas.
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
     * Leases a campaign, in a transaction of its own, so that only one replica assesses it.
     *
     * @return null if it is not due, for example because another replica was faster
     */
    public Uni<CampaignLease> lease(String tenant, UUID campaignId) {
        return dueCampaigns.lease(tenant, campaignId, config.lease());
    }

    /**
     * Locks a campaign and ends its lease, in the current Hibernate session. If the campaign has changed meanwhile, it is due
     * again.
     *
     * @return the campaign; null if the lease has been lost
     */
    public Uni<CampaignProjection> finish(CampaignLease lease) {
        return campaigns
                .lock(lease.tenant(), lease.campaignId())
                .chain(campaign -> end(lease).map(held -> held ? campaign : null));
    }

    private Uni<Boolean> end(CampaignLease lease) {
        return dueCampaigns
                .delete(lease)
                .chain(deleted -> deleted ? Uni.createFrom().item(true) : dueCampaigns.renew(lease, config.settling()));
    }

    /** Assesses the campaign again after a pause, because its assessment failed. */
    public Uni<Void> postpone(DueCampaign due, Duration pause) {
        return dueCampaigns.postpone(due, pause);
    }
}
