package com.dryjets.content.feed;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A draft from a feed whose pieces are still to be made. Its attempts are counted by the database. */
@Entity(name = "content_feed_post")
class FeedPost {

    @Id
    UUID blogPostId;

    String tenant;
    UUID feedId;

    /** The lease of the attempt that runs. */
    @Nullable
    UUID leaseToken;

    /** For Hibernate. */
    protected FeedPost() {}

    FeedPost(String tenant, UUID feedId, UUID blogPostId) {
        this.tenant = tenant;
        this.feedId = feedId;
        this.blogPostId = blogPostId;
    }
}
