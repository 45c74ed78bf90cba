package com.dryjets.social.queue;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.social.post.Post;
import com.dryjets.social.post.ReplacementService;
import com.dryjets.social.projection.ApprovedContent;
import com.dryjets.social.projection.ApprovedContentService;
import com.dryjets.social.projection.CampaignProjectionService;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Queues posts again whose content was approved anew while they were being published, and that did not come out. */
@ApplicationScoped
class ReapprovalService {

    private final TenantTransaction transactions;
    private final ReplacementService replacements;
    private final ApprovedContentService contents;
    private final CampaignProjectionService campaigns;
    private final CampaignScheduler scheduler;

    ReapprovalService(
            TenantTransaction transactions,
            ReplacementService replacements,
            ApprovedContentService contents,
            CampaignProjectionService campaigns,
            CampaignScheduler scheduler) {
        this.transactions = transactions;
        this.replacements = replacements;
        this.contents = contents;
        this.campaigns = campaigns;
        this.scheduler = scheduler;
    }

    /** Posts of all tenants, apart from {@code except}. */
    Uni<List<Post>> due(Set<UUID> except, int limit) {
        return transactions.sql(Tenants.ALL, connection -> replacements.waiting(connection, except, limit));
    }

    /** Locks the campaign first, as the approval itself does. */
    Uni<Void> queue(Post post) {
        return transactions.sql(
                post.tenant(),
                connection -> campaigns
                        .lockOrCreate(connection, post.tenant(), post.campaignId())
                        .chain(campaign -> content(connection, post)
                                .chain(content -> content.isEmpty()
                                        ? Uni.createFrom().voidItem()
                                        : scheduler.approved(connection, campaign, content.get())))
                        .chain(() -> replacements.replaced(connection, post)));
    }

    private Uni<Optional<ApprovedContent>> content(SqlConnection connection, Post post) {
        UUID content = post.message().contentId();
        return content == null
                ? Uni.createFrom().item(Optional.empty())
                : contents.find(connection, post.tenant(), content);
    }
}
