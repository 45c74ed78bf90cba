package com.dryjets.social.queue;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.social.post.CampaignPosts;
import com.dryjets.social.post.CampaignPosts.WithoutTime;
import com.dryjets.social.projection.CampaignProjectionService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Gives posts a time for which their campaign had no room. There may be room again for many reasons: the campaign ends later,
 * the account's gap is shorter, or other posts are cancelled.
 */
@ApplicationScoped
class PlacementService {

    private final TenantTransaction transactions;
    private final CampaignPosts posts;
    private final CampaignProjectionService campaigns;
    private final LatePosts late;

    PlacementService(
            TenantTransaction transactions, CampaignPosts posts, CampaignProjectionService campaigns, LatePosts late) {
        this.transactions = transactions;
        this.posts = posts;
        this.campaigns = campaigns;
        this.late = late;
    }

    /** Campaigns of all tenants with posts that wait for a time. */
    Uni<List<WithoutTime>> waiting() {
        return posts.campaignsWithoutTime();
    }

    /** Looks for times for a campaign's posts; those of a paused one have no use for them yet. */
    Uni<Void> place(WithoutTime waiting) {
        return transactions.sql(
                waiting.tenant(),
                connection -> campaigns
                        .lockOrCreate(connection, waiting.tenant(), waiting.campaignId())
                        .chain(campaign -> campaign.isRunning()
                                ? late.place(connection, campaign)
                                : Uni.createFrom().voidItem()));
    }
}
