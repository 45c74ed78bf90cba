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

/** Holds and releases posts as their campaigns pause, resume or change their end. */
@ApplicationScoped
public class CampaignPosts {

    private final TenantTransaction transactions;
    private final HoldRepository holds;
    private final PlacementRepository placements;
    private final LaneService lanes;

    CampaignPosts(
            TenantTransaction transactions, HoldRepository holds, PlacementRepository placements, LaneService lanes) {
        this.transactions = transactions;
        this.holds = holds;
        this.placements = placements;
        this.lanes = lanes;
    }

    /** A campaign with posts for which there is no free time. */
    public record WithoutTime(String tenant, UUID campaignId) {}

    /** Holds a campaign's waiting posts, and those being published in case they have to be retried. */
    public Uni<Void> hold(SqlConnection connection, String tenant, UUID campaignId) {
        return holds.holdCampaign(connection, tenant, campaignId);
    }

    /** Releases the posts that a campaign holds; returns them, including late ones. */
    public Uni<List<Released>> release(SqlConnection connection, String tenant, UUID campaignId) {
        return holds.accounts(connection, tenant, campaignId)
                .call(accounts -> lanes.lockOpen(connection, tenant, accounts))
                .chain(() -> holds.releaseCampaign(connection, tenant, campaignId))
                .call(() -> placements.soon(connection, tenant, campaignId))
                .call(released -> lanes.wake(connection, tenant, Released.dueAt(released)));
    }

    /** Holds posts that have no free time before their campaign ends. */
    public Uni<Void> holdWithoutTime(SqlConnection connection, String tenant, Collection<UUID> ids) {
        return ids.isEmpty() ? Uni.createFrom().voidItem() : holds.holdWithoutTime(connection, tenant, ids);
    }

    /** Holds a campaign's waiting posts that are scheduled after its end. */
    public Uni<Void> holdAfter(SqlConnection connection, String tenant, UUID campaignId, Instant end) {
        return holds.holdAfter(connection, tenant, campaignId, end)
                .chain(() -> placements.soon(connection, tenant, campaignId));
    }

    /** Queues posts again that were held because their time was after the campaign's end, and is now before it. */
    public Uni<Void> releaseUntil(SqlConnection connection, String tenant, UUID campaignId, Instant end) {
        return holds.accountsWithoutTime(connection, tenant, campaignId)
                .call(accounts -> lanes.lockOpen(connection, tenant, accounts))
                .chain(() -> holds.releaseUntil(connection, tenant, campaignId, end))
                .call(() -> placements.soon(connection, tenant, campaignId))
                .chain(released -> lanes.wake(connection, tenant, Released.dueAt(released)));
    }

    /** Lists a campaign's posts that wait for a free time, at most {@code limit} per account. */
    public Uni<List<Released>> withoutTime(SqlConnection connection, String tenant, UUID campaignId, int limit) {
        return holds.withoutTime(connection, tenant, campaignId, limit);
    }

    /** Triggers another search for free times for a campaign's posts, because more of them may fit. */
    public Uni<Void> placeSoon(SqlConnection connection, String tenant, UUID campaignId) {
        return placements.soon(connection, tenant, campaignId);
    }

    /** Claims campaigns, across all tenants, whose posts are due for another search for free times. */
    public Uni<List<WithoutTime>> claimWithoutTime(int limit) {
        return transactions.sql(
                Tenants.ALL,
                connection -> placements.forget(connection).chain(() -> placements.claim(connection, limit)));
    }
}
