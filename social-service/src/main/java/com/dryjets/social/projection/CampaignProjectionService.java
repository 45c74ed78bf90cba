package com.dryjets.social.projection;

import com.dryjets.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Knows campaigns. Call it inside the tenant's transaction. */
@ApplicationScoped
public class CampaignProjectionService {

    private final CampaignProjectionRepository campaigns;

    CampaignProjectionService(CampaignProjectionRepository campaigns) {
        this.campaigns = campaigns;
    }

    public Uni<Optional<CampaignProjection>> find(SqlConnection connection, String tenant, UUID campaignId) {
        return campaigns.find(connection, tenant, campaignId);
    }

    /** Locks a campaign until the transaction ends, for changes of all its posts; creates one that is not known yet. */
    public Uni<CampaignProjection> lockOrCreate(SqlConnection connection, String tenant, UUID campaignId) {
        return campaigns
                .ensure(connection, tenant, campaignId)
                .chain(() -> campaigns.lock(connection, tenant, campaignId))
                .map(Optional::orElseThrow);
    }

    /**
     * Keeps a campaign from changing until the transaction ends, for adding or changing single posts; fails with 404 if it
     * is not known.
     */
    public Uni<CampaignProjection> share(SqlConnection connection, String tenant, UUID campaignId) {
        return campaigns
                .share(connection, tenant, campaignId)
                .map(found -> found.filter(CampaignProjection::isPlanned)
                        .orElseThrow(() -> Problem.notFound("campaign", campaignId)));
    }

    public Uni<Void> store(SqlConnection connection, CampaignProjection campaign) {
        return campaigns.store(connection, campaign);
    }
}
