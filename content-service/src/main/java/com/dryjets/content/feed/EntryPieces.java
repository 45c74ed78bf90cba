package com.dryjets.content.feed;

import com.dryjets.content.repurposing.RepurposingService;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Makes pieces from the drafts that a feed has brought. That a draft waits for its pieces is stored with the draft, and the
 * key of the request makes sure that they are made once, also after a crash between the two.
 */
@ApplicationScoped
class EntryPieces {

    private static final Logger LOG = Logger.getLogger(EntryPieces.class);

    /** More would outlast the lease of the feed with a slow engine; the others follow with the next poll. */
    private static final int MOST = 10;

    private final TenantTransaction transactions;
    private final FeedPostRepository posts;
    private final RepurposingService repurposing;

    EntryPieces(TenantTransaction transactions, FeedPostRepository posts, RepurposingService repurposing) {
        this.transactions = transactions;
        this.posts = posts;
        this.repurposing = repurposing;
    }

    /** Notes that a draft waits for its pieces, inside the transaction that creates it. */
    Uni<Void> note(ClaimedFeed feed, UUID blogPostId) {
        return feed.makesPieces()
                ? posts.persist(new FeedPost(feed.tenant(), feed.id(), blogPostId))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    /** Makes the pieces of waiting drafts. Never fails: a draft that fails waits for the next poll. */
    Uni<Void> make(ClaimedFeed feed) {
        FeedPieces wanted = feed.pieces();
        if (wanted == null) {
            return Uni.createFrom().voidItem();
        }
        return transactions
                .run(feed.tenant(), () -> posts.waiting(feed.tenant(), feed.id(), MOST))
                .onItem()
                .transformToMulti(waiting -> Multi.createFrom().iterable(waiting))
                .onItem()
                .transformToUniAndConcatenate(post -> make(feed, wanted, post.blogPostId))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> make(ClaimedFeed feed, FeedPieces wanted, UUID blogPostId) {
        Idempotency.Request request = new Idempotency.Request(
                new Caller(feed.tenant(), EntryDrafts.AUTHOR), "Pieces of a feed", blogPostId.toString(), null);
        return repurposing
                .repurpose(request, blogPostId, wanted.request())
                .invoke(made -> LOG.infof(
                        "Pieces made from a feed feedId=%s blogPostId=%s pieces=%d",
                        feed.id(), blogPostId, made.items().size()))
                .replaceWithVoid()
                .onFailure(Problem.class)
                .invoke(refused -> LOG.warnf(
                        "No pieces made from a feed feedId=%s blogPostId=%s reason=%s",
                        feed.id(), blogPostId, refused.getMessage()))
                // It would be refused again, for example because somebody has archived the post.
                .onFailure(Problem.class)
                .recoverWithNull()
                .chain(() -> transactions.run(feed.tenant(), () -> posts.done(feed.tenant(), blogPostId)))
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.errorf(
                        failure,
                        "Pieces not made; retrying with the next poll feedId=%s blogPostId=%s",
                        feed.id(),
                        blogPostId))
                .onFailure()
                .recoverWithNull();
    }
}
