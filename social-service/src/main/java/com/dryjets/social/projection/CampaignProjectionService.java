package com.dryjets.social.projection;

import com.dryjets.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Locks campaigns. Every writer of post events locks the campaign first, which keeps its events in order. Call it
 * inside the tenant's transaction.
 */
@ApplicationScoped
public class CampaignProjectionService {

    private final CampaignProjectionRepository campaigns;

    CampaignProjectionService(CampaignProjectionRepository campaigns) {
        this.campaigns = campaigns;
    }

    /**
     * Locks a campaign, and creates it if it is new: campaign events and content events arrive on two topics, and
     * whichever is second must see the first.
     */
    public Uni<CampaignProjection> lockOrCreate(String tenant, UUID campaignId) {
        return campaigns.ensure(tenant, campaignId).chain(() -> lock(tenant, campaignId));
    }

    /** Locks a campaign until the transaction ends, or fails with 404. */
    public Uni<CampaignProjection> lock(String tenant, UUID campaignId) {
        return campaigns
                .lock(tenant, campaignId)
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("campaign", campaignId));
    }

    /** Locks a campaign whose plan is known, or fails with 404. */
    public Uni<CampaignProjection> lockPlanned(String tenant, UUID campaignId) {
        return lock(tenant, campaignId).invoke(campaign -> {
            if (!campaign.isPlanned()) {
                throw Problem.notFound("campaign", campaignId);
            }
        });
    }

    /** Locks a known campaign in the transaction of a plain connection, and returns its status. */
    public Uni<CampaignStatus> lockStatus(SqlConnection connection, UUID campaignId) {
        return campaigns.lockStatus(connection, campaignId);
    }
}
