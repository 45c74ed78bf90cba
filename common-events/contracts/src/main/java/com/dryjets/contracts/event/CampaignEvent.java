package com.dryjets.contracts.event;

import static java.util.Objects.requireNonNull;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a campaign. All of a campaign's events share the key, so a pause never overtakes its launch. */
public sealed interface CampaignEvent extends DomainEvent {

    /** The campaign it happened to. */
    UUID campaignId();

    @Override
    default Topic topic() {
        return Topic.CAMPAIGNS;
    }

    @Override
    default String key() {
        return campaignId().toString();
    }

    /**
     * The campaign as others need to know it.
     *
     * @param type AWARENESS, ENGAGEMENT, CONVERSION or RETENTION
     * @param timeZone IANA name; the campaign's days begin and end in it
     */
    record CampaignFacts(
            String name,
            String type,
            List<Channel> channels,
            Money budget,
            Instant startsAt,
            Instant endsAt,
            String timeZone,
            List<String> objectives) {
        public CampaignFacts {
            requireNonNull(name, "name");
            requireNonNull(type, "type");
            channels = List.copyOf(channels);
            requireNonNull(budget, "budget");
            requireNonNull(startsAt, "startsAt");
            requireNonNull(endsAt, "endsAt");
            requireNonNull(timeZone, "timeZone");
            objectives = objectives == null ? List.of() : List.copyOf(objectives);
        }
    }

    /** A channel's share of the budget, in the campaign's currency. */
    record ChannelAllocation(Channel channel, BigDecimal amount) {
        public ChannelAllocation {
            requireNonNull(channel, "channel");
            requireNonNull(amount, "amount");
        }
    }

    /**
     * A draft came to be.
     *
     * @param copyOf the campaign it was copied from, whose approved content it gets copies of
     */
    record CampaignCreated(
            UUID campaignId,
            CampaignFacts campaign,
            @Nullable UUID copyOf) implements CampaignEvent {
        public CampaignCreated {
            requireNonNull(campaignId, "campaignId");
            requireNonNull(campaign, "campaign");
        }

        /** A draft that is nobody's copy. */
        public CampaignCreated(UUID campaignId, CampaignFacts campaign) {
            this(campaignId, campaign, null);
        }

        /** The id of a piece's copy in a copied campaign: whoever makes the copy calls it the same. */
        public static UUID copiedContent(UUID contentId, UUID copyId) {
            return Ids.of("content", contentId, "campaign", copyId);
        }
    }

    /** The campaign's facts changed; carries all of them. */
    record CampaignUpdated(UUID campaignId, CampaignFacts campaign) implements CampaignEvent {
        public CampaignUpdated {
            requireNonNull(campaignId, "campaignId");
            requireNonNull(campaign, "campaign");
        }
    }

    /**
     * Every channel is asked to schedule its items and to answer with {@link ChannelScheduled}.
     *
     * @param scheduleRequestId identifies the request; a retry sends the same one again, and answering it again adds
     *     nothing
     */
    record CampaignLaunched(
            UUID campaignId, UUID scheduleRequestId, CampaignFacts campaign, List<ChannelAllocation> allocations)
            implements CampaignEvent {
        public CampaignLaunched {
            requireNonNull(campaignId, "campaignId");
            requireNonNull(scheduleRequestId, "scheduleRequestId");
            requireNonNull(campaign, "campaign");
            allocations = List.copyOf(allocations);
        }
    }

    /** Nothing of the campaign may go out until it is resumed. */
    record CampaignPaused(UUID campaignId, @Nullable String reason) implements CampaignEvent {
        public CampaignPaused {
            requireNonNull(campaignId, "campaignId");
        }
    }

    /** Goes on where it stopped. */
    record CampaignResumed(UUID campaignId) implements CampaignEvent {
        public CampaignResumed {
            requireNonNull(campaignId, "campaignId");
        }
    }

    /** The campaign is over; nothing more goes out. */
    record CampaignCompleted(UUID campaignId) implements CampaignEvent {
        public CampaignCompleted {
            requireNonNull(campaignId, "campaignId");
        }
    }

    /** Out of sight: a draft that was deleted, or a campaign that has run and was put away. */
    record CampaignArchived(UUID campaignId) implements CampaignEvent {
        public CampaignArchived {
            requireNonNull(campaignId, "campaignId");
        }
    }

    /** The allocations, which add up to the budget, are now these. */
    record BudgetReallocated(UUID campaignId, String currency, List<ChannelAllocation> allocations)
            implements CampaignEvent {
        public BudgetReallocated {
            requireNonNull(campaignId, "campaignId");
            requireNonNull(currency, "currency");
            allocations = List.copyOf(allocations);
        }
    }

    /**
     * A step of the launch workflow moved on.
     *
     * @param step VALIDATE, SCHEDULE, PUBLISH or MONITOR
     * @param status PENDING, RUNNING, COMPLETED or FAILED
     * @param attempt from 1
     */
    record WorkflowStepChanged(
            UUID campaignId,
            String step,
            String status,
            int attempt,
            @Nullable String error) implements CampaignEvent {
        public WorkflowStepChanged {
            requireNonNull(campaignId, "campaignId");
            requireNonNull(step, "step");
            requireNonNull(status, "status");
        }
    }

    /** When an item is to go out. */
    record CoordinatedItem(Channel channel, UUID itemId, Instant at) {
        public CoordinatedItem {
            requireNonNull(channel, "channel");
            requireNonNull(itemId, "itemId");
            requireNonNull(at, "at");
        }
    }

    /**
     * These items are to go out at other times, so that the campaign's channels do not collide. A channel moves those
     * that still wait, and tells of it as it always does.
     */
    record ItemsCoordinated(UUID campaignId, List<CoordinatedItem> items) implements CampaignEvent {
        public ItemsCoordinated {
            requireNonNull(campaignId, "campaignId");
            items = List.copyOf(items);
        }
    }
}
