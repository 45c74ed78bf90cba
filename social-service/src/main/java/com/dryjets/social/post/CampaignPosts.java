package com.dryjets.social.post;

import com.dryjets.social.lane.LaneService;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What becomes of posts when their campaigns pause and resume. */
@ApplicationScoped
public class CampaignPosts {

    private final HoldRepository holds;
    private final LaneService lanes;

    CampaignPosts(HoldRepository holds, LaneService lanes) {
        this.holds = holds;
        this.lanes = lanes;
    }

    /** Holds the posts of a campaign that wait, and those being published in case they have to be tried again. */
    public Uni<Void> hold(SqlConnection connection, String tenant, UUID campaignId) {
        return holds.holdCampaign(connection, tenant, campaignId);
    }

    /** Ends a campaign's hold; answers the posts that it held, late ones among them. */
    public Uni<List<Released>> release(SqlConnection connection, String tenant, UUID campaignId) {
        return holds.accounts(connection, tenant, campaignId)
                .call(accounts -> lanes.lockOpen(connection, tenant, accounts))
                .chain(() -> holds.releaseCampaign(connection, tenant, campaignId))
                .call(released -> lanes.wake(connection, tenant, Released.dueAt(released)));
    }
}
