package com.dryjets.content.blog;

import com.dryjets.content.settings.Approvals;
import com.dryjets.content.settings.SettingsService;
import com.dryjets.contracts.event.ContentEvent.BlogPostPublished;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes blog posts through review to publication, and announces what is published. */
@ApplicationScoped
class BlogReviewService {

    private static final Logger LOG = Logger.getLogger(BlogReviewService.class);

    private final TenantTransaction transactions;
    private final BlogPostRepository posts;
    private final PostPictures pictures;
    private final SettingsService settings;
    private final Outbox outbox;
    private final Clock clock;

    BlogReviewService(
            TenantTransaction transactions,
            BlogPostRepository posts,
            PostPictures pictures,
            SettingsService settings,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.posts = posts;
        this.pictures = pictures;
        this.settings = settings;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<BlogPostView> moveTo(Caller caller, UUID id, @Nullable String ifMatch, BlogStatus next) {
        return settings.approvals(caller.tenant())
                .map(approvals -> approvals == Approvals.FOUR_EYES)
                .chain(fourEyes -> transactions.run(
                        caller.tenant(),
                        () -> posts.lock(caller.tenant(), id)
                                .invoke(post -> ETag.require(ifMatch, post.version))
                                .invoke(post -> post.moveTo(next, caller, fourEyes, clock.instant()))
                                .call(this::announce)
                                .call(posts::flush)
                                .chain(pictures::shown)));
    }

    private Uni<Void> announce(BlogPost post) {
        LOG.infof("Blog post status changed blogPostId=%s to=%s", post.id, post.status);
        return post.status == BlogStatus.PUBLISHED
                ? outbox.write(post.tenant, new BlogPostPublished(post.id, post.title, post.slug, post.publishedAt))
                : Uni.createFrom().voidItem();
    }
}
