package com.dryjets.contracts.event;

import static java.util.Objects.requireNonNull;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.PostFailureReason;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Changes of posts on social networks, and of the accounts that publish them. The {@code version} of a post grows with each
 * of its events, so readers can tell which of two is newer without comparing clocks; events from before it existed have
 * none.
 */
public sealed interface PostEvent extends DomainEvent permits PostEvent.OfCampaign, PostEvent.OfAccount {

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

    /** Changes of the accounts that publish posts. */
    sealed interface OfAccount extends PostEvent permits AccountConnected, AccountNeedsAttention, AccountDisconnected {

        /** The account that changed. */
        UUID accountId();

        /** The network of the account. */
        Channel channel();

        @Override
        default String key() {
            return accountId().toString();
        }
    }

    /**
     * A post was queued.
     *
     * @param accountId the account that publishes it; absent while none is connected, and in older events
     */
    record PostScheduled(
            UUID campaignId,
            UUID postId,
            Channel channel,
            @Nullable UUID contentId,
            Instant scheduledFor,
            @Nullable Long version,
            @Nullable UUID accountId)
            implements OfCampaign {
        public PostScheduled {
            requireNonNull(campaignId, "campaignId");
            requireNonNull(postId, "postId");
            requireNonNull(channel, "channel");
            requireNonNull(scheduledFor, "scheduledFor");
        }
    }

    /**
     * A queued post got another time, or another account.
     *
     * @param reason CAMPAIGN_PAUSED if its time passed during a pause or before the launch, ACCOUNT_MISSING if it waited
     *     for an account, COORDINATED if its campaign coordinated its channels, NO_FREE_TIME if its campaign had no time for
     *     it before; none if a person moved it
     * @param accountId the account that publishes it; absent while none is connected, and in older events
     */
    record PostRescheduled(
            UUID campaignId,
            UUID postId,
            Channel channel,
            Instant scheduledFor,
            @Nullable String reason,
            @Nullable Long version,
            @Nullable UUID accountId)
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
     * @param accountId older events lack it
     */
    record PostPublished(
            UUID campaignId,
            UUID postId,
            Channel channel,
            @Nullable UUID contentId,
            String externalId,
            @Nullable String url,
            Instant publishedAt,
            @Nullable Long version,
            @Nullable UUID accountId)
            implements OfCampaign {
        public PostPublished {
            requireNonNull(campaignId, "campaignId");
            requireNonNull(postId, "postId");
            requireNonNull(channel, "channel");
            requireNonNull(externalId, "externalId");
            requireNonNull(publishedAt, "publishedAt");
        }
    }

    /**
     * The network rejected the post permanently, or the last attempt failed.
     *
     * @param reason in the network's words where it gives any
     * @param code older events lack it, and {@code accountId}
     */
    record PostFailed(
            UUID campaignId,
            UUID postId,
            Channel channel,
            @Nullable UUID contentId,
            String reason,
            int attempts,
            Instant failedAt,
            @Nullable Long version,
            @Nullable PostFailureReason code,
            @Nullable UUID accountId)
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
     * An account was connected, for the first time or again, and can publish. Posts of its network that had no account are
     * assigned to it.
     */
    record AccountConnected(UUID accountId, Channel channel, String name, Instant connectedAt) implements OfAccount {
        public AccountConnected {
            requireNonNull(accountId, "accountId");
            requireNonNull(channel, "channel");
            requireNonNull(name, "name");
            requireNonNull(connectedAt, "connectedAt");
        }
    }

    /** A person disconnected an account. Its posts wait until it is reconnected or someone assigns them another account. */
    record AccountDisconnected(UUID accountId, Channel channel, Instant disconnectedAt) implements OfAccount {
        public AccountDisconnected {
            requireNonNull(accountId, "accountId");
            requireNonNull(channel, "channel");
            requireNonNull(disconnectedAt, "disconnectedAt");
        }
    }

    /**
     * An account can publish no more until a person acts. Its posts wait.
     *
     * @param reason LOGIN_EXPIRED, PERMISSION_MISSING or ACCOUNT_GONE
     * @param detail the network's own words where it gives any
     * @param name of the account; older events lack it
     */
    record AccountNeedsAttention(
            UUID accountId,
            Channel channel,
            String reason,
            @Nullable String detail,
            Instant since,
            @Nullable String name)
            implements OfAccount {
        public AccountNeedsAttention {
            requireNonNull(accountId, "accountId");
            requireNonNull(channel, "channel");
            requireNonNull(reason, "reason");
            requireNonNull(since, "since");
        }
    }
}
