package com.dryjets.social.queue;

import com.dryjets.contracts.event.CampaignEvent.CampaignFacts;
import com.dryjets.contracts.event.CampaignEvent.CampaignLaunched;
import com.dryjets.contracts.event.CampaignEvent.CoordinatedItem;
import com.dryjets.social.post.CampaignPosts;
import com.dryjets.social.post.PostService;
import com.dryjets.social.projection.CampaignProjection;
import com.dryjets.social.projection.CampaignProjectionService;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Applies changes of a campaign to its posts. Each change locks the campaign first. */
@ApplicationScoped
class CampaignQueue {

    private final CampaignProjectionService campaigns;
    private final CampaignScheduler scheduler;
    private final LatePosts late;
    private final CoordinatedPosts coordinated;
    private final CampaignPosts campaignPosts;
    private final PostService posts;
    private final Clock clock;

    CampaignQueue(
            CampaignProjectionService campaigns,
            CampaignScheduler scheduler,
            LatePosts late,
            CoordinatedPosts coordinated,
            CampaignPosts campaignPosts,
            PostService posts,
            Clock clock) {
        this.campaigns = campaigns;
        this.scheduler = scheduler;
        this.late = late;
        this.coordinated = coordinated;
        this.campaignPosts = campaignPosts;
        this.posts = posts;
        this.clock = clock;
    }

    /** Updates a campaign. If its end moves, holds the posts after it and releases the posts that are before it again. */
    Uni<Void> plan(SqlConnection connection, String tenant, UUID campaignId, CampaignFacts facts) {
        return campaigns
                .lockOrCreate(connection, tenant, campaignId)
                .call(campaign -> campaigns.store(connection, campaign.planned(facts)))
                .chain(before -> moveEnd(connection, before, facts.endsAt()));
    }

    private Uni<Void> moveEnd(SqlConnection connection, CampaignProjection before, Instant end) {
        if (before.endsAt() == null || end.equals(before.endsAt())) {
            return Uni.createFrom().voidItem();
        }
        return end.isBefore(before.endsAt())
                ? campaignPosts.holdAfter(connection, before.tenant(), before.campaignId(), end)
                : campaignPosts.releaseUntil(connection, before.tenant(), before.campaignId(), end);
    }

    Uni<Void> launch(SqlConnection connection, String tenant, CampaignLaunched launched) {
        return change(
                        connection,
                        tenant,
                        launched.campaignId(),
                        campaign -> campaign.launched(launched.campaign(), launched.scheduleRequestId()))
                .chain(campaign -> scheduler
                        .launch(connection, campaign)
                        .chain(() -> campaign.isRunning()
                                ? late.release(connection, campaign)
                                : Uni.createFrom().voidItem()));
    }

    Uni<Void> pause(SqlConnection connection, String tenant, UUID campaignId) {
        return change(connection, tenant, campaignId, CampaignProjection::paused)
                .chain(() -> campaignPosts.hold(connection, tenant, campaignId));
    }

    Uni<Void> resume(SqlConnection connection, String tenant, UUID campaignId) {
        return change(connection, tenant, campaignId, CampaignProjection::running)
                .chain(campaign -> late.release(connection, campaign));
    }

    Uni<Void> end(SqlConnection connection, String tenant, UUID campaignId, String reason) {
        return change(connection, tenant, campaignId, campaign -> campaign.ended(clock.instant()))
                .chain(() -> posts.cancelCampaign(connection, tenant, campaignId, reason));
    }

    /** Moves posts to the times that the campaign assigns, as far as these are free in their accounts. */
    Uni<Void> coordinate(SqlConnection connection, String tenant, UUID campaignId, List<CoordinatedItem> items) {
        return campaigns
                .lockOrCreate(connection, tenant, campaignId)
                .chain(campaign -> coordinated.move(connection, campaign, items))
                .chain(() -> posts.timeFreed(connection, tenant));
    }

    private Uni<CampaignProjection> change(
            SqlConnection connection, String tenant, UUID campaignId, UnaryOperator<CampaignProjection> change) {
        return campaigns
                .lockOrCreate(connection, tenant, campaignId)
                .map(change)
                .call(changed -> campaigns.store(connection, changed));
    }
}
