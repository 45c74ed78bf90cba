package com.dryjets.content.feed;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Drafts from feeds whose pieces are still to be made. */
@ApplicationScoped
class FeedPostRepository implements PanacheRepositoryBase<FeedPost, UUID> {

    /** Lists drafts of a feed, the oldest first. */
    Uni<List<FeedPost>> waiting(String tenant, UUID feedId, int limit) {
        return find("tenant = ?1 and feedId = ?2 order by blogPostId", tenant, feedId)
                .page(0, limit)
                .list();
    }

    Uni<Long> done(String tenant, UUID blogPostId) {
        return delete("tenant = ?1 and blogPostId = ?2", tenant, blogPostId);
    }
}
