package com.dryjets.contracts.event;

import static java.util.Objects.requireNonNull;

import com.dryjets.contracts.marketing.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Changes of a campaign's posts on social networks. The {@code version} of a post grows with each of its events, so readers
 * can tell which of two is newer without comparing clocks; events from before it existed have none.
 */
public sealed interface PostEvent extends DomainEvent
        permits PostEvent.PostScheduled,
                PostEvent.PostRescheduled,
                PostEvent.PostPublished,
                PostEvent.PostFailed,
                PostEvent.PostCancelled,
                ChannelScheduled {

    /** The campaign that the post belongs to. */
    UUID campaignId();

    @Override
    default Topic topic() {
        return Topic.POSTS;
    }

    @Override
    default String key() {
        return campaignId().toString();
    }

    /** A post was queued. */
    record PostScheduled(
            UUID campaignId,
            UUID postId,
            Channel channel,
            @Nullable UUID contentId,
            Instant scheduledFor,
            @Nullable Long version)
            implements PostEvent {
        public PostScheduled {
            requireNonNull(campaignId, "campaignId");
            requireNonNull(postId, "postId");
            requireNonNull(channel, "channel");
            requireNonNull(scheduledFor, "scheduledFor");
        }
    }

    /** A queued post was rescheduled. */
    record PostRescheduled(
            UUID campaignId,
            UUID postId,
            Channel channel,
            Instant scheduledFor,
            @Nullable Long version) implements PostEvent {
        public PostRescheduled {
            requireNonNull(campaignId, "campaignId");
            requireNonNull(postId, "postId");
            requireNonNull(channel, "channel");
            requireNonNull(scheduledFor, "scheduledFor");
        }
    }

    /**
     * A post was published on its network.
     *
     * @param externalId the network's id of the post
     */
    record PostPublished(
            UUID campaignId,
            UUID postId,
            Channel channel,
            @Nullable UUID contentId,
            String externalId,
            @Nullable String url,
            Instant publishedAt,
            @Nullable Long version)
            implements PostEvent {
        public PostPublished {
            requireNonNull(campaignId, "campaignId");
            requireNonNull(postId, "postId");
            requireNonNull(channel, "channel");
            requireNonNull(externalId, "externalId");
            requireNonNull(publishedAt, "publishedAt");
        }
    }

    /** The network rejected the post permanently, or the last attempt failed. */
    record PostFailed(
            UUID campaignId,
            UUID postId,
            Channel channel,
            @Nullable UUID contentId,
            String reason,
            int attempts,
            Instant failedAt,
            @Nullable Long version)
            implements PostEvent {
        public PostFailed {
            requireNonNull(campaignId, "campaignId");
            requireNonNull(postId, "postId");
            requireNonNull(channel, "channel");
            requireNonNull(reason, "reason");
            requireNonNull(failedAt, "failedAt");
        }
    }

    /** A queued post was cancelled. */
    record PostCancelled(
            UUID campaignId,
            UUID postId,
            Channel channel,
            @Nullable String reason,
            @Nullable Long version) implements PostEvent {
        public PostCancelled {
            requireNonNull(campaignId, "campaignId");
            requireNonNull(postId, "postId");
            requireNonNull(channel, "channel");
        }
    }
}
