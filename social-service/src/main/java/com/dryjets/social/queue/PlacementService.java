package com.dryjets.social.queue;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.social.post.CampaignPosts;
import com.dryjets.social.post.CampaignPosts.WithoutTime;
import com.dryjets.social.projection.CampaignProjectionService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Assigns times to posts that had no free time in their campaign. A time may become free when the campaign's end moves, the
 * account's gap gets shorter, or other posts are moved or cancelled.
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

    /** Claims campaigns, across all tenants, whose posts are due for another search for free times. */
    Uni<List<WithoutTime>> claim(int limit) {
        return posts.claimWithoutTime(limit);
    }

    /** Searches free times for a campaign's posts, unless the campaign is paused. */
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
