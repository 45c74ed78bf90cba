package com.dryjets.social.post;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.social.lane.LaneService;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What becomes of posts when their campaigns pause and resume. */
@ApplicationScoped
public class CampaignPosts {

    private final TenantTransaction transactions;
    private final HoldRepository holds;
    private final LaneService lanes;

    CampaignPosts(TenantTransaction transactions, HoldRepository holds, LaneService lanes) {
        this.transactions = transactions;
        this.holds = holds;
        this.lanes = lanes;
    }

    /** A campaign with posts for which there is no free time. */
    public record WithoutTime(String tenant, UUID campaignId) {}

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

    /** Holds posts for which there is no free time before their campaign ends. */
    public Uni<Void> holdWithoutTime(SqlConnection connection, String tenant, Collection<UUID> ids) {
        return ids.isEmpty() ? Uni.createFrom().voidItem() : holds.holdWithoutTime(connection, tenant, ids);
    }

    /** Holds the waiting posts of a campaign that would leave after its end. */
    public Uni<Void> holdAfter(SqlConnection connection, String tenant, UUID campaignId, Instant end) {
        return holds.holdAfter(connection, tenant, campaignId, end);
    }

    /** Posts of a campaign for which there is no free time. */
    public Uni<List<Released>> withoutTime(SqlConnection connection, String tenant, UUID campaignId, int limit) {
        return holds.withoutTime(connection, tenant, campaignId, limit);
    }

    /** Campaigns of any tenant with such posts. */
    public Uni<List<WithoutTime>> campaignsWithoutTime() {
        return transactions.sql(Tenants.ALL, holds::campaignsWithoutTime);
    }
}
