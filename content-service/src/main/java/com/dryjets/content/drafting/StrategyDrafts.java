package com.dryjets.content.drafting;

import com.dryjets.content.blog.BlogService;
import com.dryjets.content.drafting.PlannedPosts.PlannedPost;
import com.dryjets.contracts.event.InsightEvent.StrategyApplied;
import com.dryjets.kit.tenancy.Caller;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Creates drafts for the content plan of an applied strategy, in the current transaction. */
@ApplicationScoped
class StrategyDrafts {

    private static final Logger LOG = Logger.getLogger(StrategyDrafts.class);

    /** The author of these drafts, so that with four eyes whoever writes the post cannot be its only reviewer. */
    private static final String AUTHOR = "ava";

    private final BlogService posts;

    StrategyDrafts(BlogService posts) {
        this.posts = posts;
    }

    /** Creates the drafts that do not exist yet. */
    Uni<Void> create(String tenant, StrategyApplied strategy) {
        Caller author = new Caller(tenant, AUTHOR);
        return Multi.createFrom()
                .iterable(PlannedPosts.of(strategy))
                .onItem()
                .transformToUniAndConcatenate(planned -> create(author, planned))
                .collect()
                .asList()
                .invoke(made -> LOG.infof(
                        "Drafts created from strategy campaignId=%s version=%d drafts=%d",
                        strategy.campaignId(),
                        strategy.version(),
                        made.stream().filter(created -> created).count()))
                .replaceWithVoid();
    }

    private Uni<Boolean> create(Caller author, PlannedPost planned) {
        return posts.draftOnce(author, planned.post(), planned.key());
    }
}
