package com.dryjets.contracts.event;

import static java.util.Objects.requireNonNull;

import com.dryjets.contracts.marketing.Channel;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to blog posts and to the pieces made from them. */
public sealed interface ContentEvent extends DomainEvent {

    /** The blog post it came from. */
    UUID blogPostId();

    @Override
    default Topic topic() {
        return Topic.CONTENT;
    }

    @Override
    default String key() {
        return blogPostId().toString();
    }

    /** A blog post is public. */
    record BlogPostPublished(UUID blogPostId, String title, String slug, Instant publishedAt) implements ContentEvent {
        public BlogPostPublished {
            requireNonNull(blogPostId, "blogPostId");
            requireNonNull(title, "title");
            requireNonNull(slug, "slug");
            requireNonNull(publishedAt, "publishedAt");
        }
    }

    /**
     * A piece for one channel was made from a blog post and awaits approval.
     *
     * @param engine what made it: {@code claude} or {@code built-in}
     */
    record ContentRepurposed(
            UUID blogPostId, UUID contentId, @Nullable UUID campaignId, Channel channel, String engine)
            implements ContentEvent {
        public ContentRepurposed {
            requireNonNull(blogPostId, "blogPostId");
            requireNonNull(contentId, "contentId");
            requireNonNull(channel, "channel");
            requireNonNull(engine, "engine");
        }
    }

    /**
     * A person released a piece; it may go out as it stands here.
     *
     * @param subject of a mail; absent for posts
     * @param body text of a post with its hashtags, or the plain text of a mail in paragraphs
     * @param link where the piece leads
     * @param media addresses of pictures, for networks that need one
     */
    record ContentApproved(
            UUID blogPostId,
            UUID contentId,
            @Nullable UUID campaignId,
            Channel channel,
            @Nullable String subject,
            String body,
            @Nullable URI link,
            List<URI> media)
            implements ContentEvent {
        public ContentApproved {
            requireNonNull(blogPostId, "blogPostId");
            requireNonNull(contentId, "contentId");
            requireNonNull(channel, "channel");
            requireNonNull(body, "body");
            media = media == null ? List.of() : List.copyOf(media);
        }
    }

    /** An approved piece must not go out any more. */
    record ContentWithdrawn(
            UUID blogPostId,
            UUID contentId,
            @Nullable UUID campaignId,
            Channel channel,
            @Nullable String reason) implements ContentEvent {
        public ContentWithdrawn {
            requireNonNull(blogPostId, "blogPostId");
            requireNonNull(contentId, "contentId");
            requireNonNull(channel, "channel");
        }
    }
}
