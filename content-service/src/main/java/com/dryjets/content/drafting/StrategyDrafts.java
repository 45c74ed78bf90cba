package com.dryjets.content.drafting;

import com.dryjets.content.blog.BlogService;
import com.dryjets.contracts.event.InsightEvent.StrategyApplied;
import com.dryjets.kit.tenancy.Caller;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Creates drafts for the content plan of an applied strategy, in the current transaction. Another version of the strategy, or the
 * same one applied again, adds the drafts of new topics and renews the briefs that nobody has replaced with a post.
 */
@ApplicationScoped
class StrategyDrafts {

    private static final Logger LOG = Logger.getLogger(StrategyDrafts.class);

    /** The author of these drafts, so that with four eyes whoever writes the post cannot be its only reviewer. */
    private static final String AUTHOR = "ava";

    private final BlogService posts;

    StrategyDrafts(BlogService posts) {
        this.posts = posts;
    }

    /** Creates the drafts that do not exist yet, and renews the others. */
    Uni<Void> create(String tenant, StrategyApplied strategy) {
        Caller author = new Caller(tenant, AUTHOR);
        return Multi.createFrom()
                .iterable(PlannedPosts.of(strategy))
                .onItem()
                .transformToUniAndConcatenate(
                        planned -> posts.draftForCampaign(author, planned.post(), planned.key(), strategy.campaignId()))
                .collect()
                .asList()
                .invoke(made -> LOG.infof(
                        "Drafts created from strategy campaignId=%s version=%d drafts=%d",
                        strategy.campaignId(),
                        strategy.version(),
                        made.stream().filter(created -> created).count()))
                .replaceWithVoid();
    }
}
