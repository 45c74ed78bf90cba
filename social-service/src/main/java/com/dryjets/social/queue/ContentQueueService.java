package com.dryjets.social.queue;

import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.social.post.PostCount;
import com.dryjets.social.post.PostListService;
import com.dryjets.social.projection.CampaignProjection;
import com.dryjets.social.projection.CampaignProjectionService;
import com.dryjets.social.projection.CampaignStatus;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Queues a campaign's approved content on request. */
@ApplicationScoped
class ContentQueueService {

    private final TenantTransaction transactions;
    private final CampaignProjectionService campaigns;
    private final CampaignScheduler scheduler;
    private final PostListService lists;

    ContentQueueService(
            TenantTransaction transactions,
            CampaignProjectionService campaigns,
            CampaignScheduler scheduler,
            PostListService lists) {
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.scheduler = scheduler;
        this.lists = lists;
    }

    /** Adds what has no post yet; answers how many posts that were. */
    Uni<Long> queue(Caller caller, UUID campaignId) {
        return transactions.sql(
                caller.tenant(),
                connection -> campaigns
                        .find(connection, caller.tenant(), campaignId)
                        .map(found -> found.filter(CampaignProjection::isPlanned)
                                .orElseThrow(() -> Problem.notFound("campaign", campaignId)))
                        .chain(() -> campaigns.lockOrCreate(connection, caller.tenant(), campaignId))
                        .invoke(ContentQueueService::requireOpen)
                        .chain(campaign -> added(connection, campaign)));
    }

    private static void requireOpen(CampaignProjection campaign) {
        if (campaign.status() == CampaignStatus.ENDED) {
            throw Problem.conflict("The campaign has ended.");
        }
    }

    private Uni<Long> added(SqlConnection connection, CampaignProjection campaign) {
        return posts(connection, campaign)
                .chain(before -> scheduler
                        .launch(connection, campaign)
                        .chain(() -> posts(connection, campaign))
                        .map(after -> after - before));
    }

    private Uni<Long> posts(SqlConnection connection, CampaignProjection campaign) {
        return lists.counts(connection, campaign.tenant(), campaign.campaignId())
                .map(counts -> counts.stream().mapToLong(PostCount::posts).sum());
    }
}
