package com.dryjets.contracts.event;

import static java.util.Objects.requireNonNull;

import com.dryjets.contracts.marketing.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Changes of posts on social networks, and of the accounts that publish them. The {@code version} of a post grows with each
 * of its events, so readers can tell which of two is newer without comparing clocks; events from before it existed have
 * none.
 */
public sealed interface PostEvent extends DomainEvent permits PostEvent.OfCampaign, PostEvent.AccountNeedsAttention {

    @Override
    default Topic topic() {
        return Topic.POSTS;
    }

    /** Changes of a campaign's posts. */
    sealed interface OfCampaign extends PostEvent
            permits PostScheduled, PostRescheduled, PostPublished, PostFailed, PostCancelled, ChannelScheduled {

        /** The campaign that the post belongs to. */
        UUID campaignId();

        @Override
        default String key() {
            return campaignId().toString();
        }
    }

    /** A post was queued. */
    record PostScheduled(
            UUID campaignId,
            UUID postId,
            Channel channel,
            @Nullable UUID contentId,
            Instant scheduledFor,
            @Nullable Long version)
            implements OfCampaign {
        public PostScheduled {
            requireNonNull(campaignId, "campaignId");
            requireNonNull(postId, "postId");
            requireNonNull(channel, "channel");
            requireNonNull(scheduledFor, "scheduledFor");
        }
    }

    /**
     * A queued post was rescheduled.
     *
     * @param reason CAMPAIGN_PAUSED if its time passed during a pause or before the launch, ACCOUNT_MISSING if it waited
     *     for an account, COORDINATED if its campaign coordinated its channels, NO_FREE_TIME if its campaign had no time for
     *     it before; none if a person moved it
     */
    record PostRescheduled(
            UUID campaignId,
            UUID postId,
            Channel channel,
            Instant scheduledFor,
            @Nullable String reason,
            @Nullable Long version)
            implements OfCampaign {
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
            implements OfCampaign {
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
            implements OfCampaign {
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
            @Nullable Long version) implements OfCampaign {
        public PostCancelled {
            requireNonNull(campaignId, "campaignId");
            requireNonNull(postId, "postId");
            requireNonNull(channel, "channel");
        }
    }

    /**
     * An account can publish no more until a person acts. Its posts wait.
     *
     * @param reason LOGIN_EXPIRED, PERMISSION_MISSING or ACCOUNT_GONE
     * @param detail the network's own words where it gives any
     */
    record AccountNeedsAttention(
            UUID accountId,
            Channel channel,
            String reason,
            @Nullable String detail,
            Instant since) implements PostEvent {
        public AccountNeedsAttention {
            requireNonNull(accountId, "accountId");
            requireNonNull(channel, "channel");
            requireNonNull(reason, "reason");
            requireNonNull(since, "since");
        }

        @Override
        public String key() {
            return accountId.toString();
        }
    }
}
