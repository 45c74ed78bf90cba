package com.dryjets.content.feed;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A draft from a feed whose pieces are still to be made, as far as a session has to know it. */
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
}
