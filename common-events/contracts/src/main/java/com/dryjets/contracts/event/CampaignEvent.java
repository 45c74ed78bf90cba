package com.dryjets.contracts.event;

import static java.util.Objects.requireNonNull;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.GoalMetric;
import com.dryjets.contracts.marketing.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes of a campaign. All events of a campaign share one key, so a pause never overtakes its launch. */
public sealed interface CampaignEvent extends DomainEvent {

    /** The campaign that changed. */
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
     * The campaign data that other services need.
     *
     * @param type AWARENESS, ENGAGEMENT, CONVERSION or RETENTION
     * @param timeZone IANA name; defines the campaign's days
     * @param objectives in free text
     * @param goals at most one for each metric and channel
     */
    record CampaignFacts(
            String name,
            String type,
            List<Channel> channels,
            Money budget,
            Instant startsAt,
            Instant endsAt,
            String timeZone,
            List<String> objectives,
            List<CampaignGoal> goals) {
        public CampaignFacts {
            requireNonNull(name, "name");
            requireNonNull(type, "type");
            channels = List.copyOf(channels);
            requireNonNull(budget, "budget");
            requireNonNull(startsAt, "startsAt");
            requireNonNull(endsAt, "endsAt");
            requireNonNull(timeZone, "timeZone");
            objectives = objectives == null ? List.of() : List.copyOf(objectives);
            goals = goals == null ? List.of() : List.copyOf(goals);
        }

        /** The data of a campaign without goals. */
        public CampaignFacts(
                String name,
                String type,
                List<Channel> channels,
                Money budget,
                Instant startsAt,
                Instant endsAt,
                String timeZone,
                List<String> objectives) {
            this(name, type, channels, budget, startsAt, endsAt, timeZone, objectives, List.of());
        }
    }

    /**
     * What the campaign should reach by its end.
     *
     * @param target above zero: an amount in the campaign's currency for REVENUE, revenue per unit of spend for ROAS,
     *     otherwise a whole number
     * @param channel the channel whose results count; absent for all channels together
     */
    record CampaignGoal(
            GoalMetric metric, BigDecimal target, @Nullable Channel channel) {
        public CampaignGoal {
            requireNonNull(metric, "metric");
            requireNonNull(target, "target");
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
     * A draft was created.
     *
     * @param copyOf the campaign it was duplicated from; the new campaign gets copies of its approved content
     */
    record CampaignCreated(
            UUID campaignId,
            CampaignFacts campaign,
            @Nullable UUID copyOf) implements CampaignEvent {
        public CampaignCreated {
            requireNonNull(campaignId, "campaignId");
            requireNonNull(campaign, "campaign");
        }

        /** A draft that was not duplicated from another campaign. */
        public CampaignCreated(UUID campaignId, CampaignFacts campaign) {
            this(campaignId, campaign, null);
        }

        /** The id of a content copy in a duplicated campaign; every service derives the same id. */
        public static UUID copiedContent(UUID contentId, UUID copyId) {
            return Ids.of("content", contentId, "campaign", copyId);
        }
    }

    /** The campaign's data changed. Carries all of it. */
    record CampaignUpdated(UUID campaignId, CampaignFacts campaign) implements CampaignEvent {
        public CampaignUpdated {
            requireNonNull(campaignId, "campaignId");
            requireNonNull(campaign, "campaign");
        }
    }

    /**
     * The campaign was launched: every channel schedules its items and answers with {@link ChannelScheduled}.
     *
     * @param scheduleRequestId identifies the request; a retry repeats it, and a repeated request schedules nothing
     *     twice
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

    /** The campaign was paused: nothing is published or sent until it is resumed. */
    record CampaignPaused(UUID campaignId, @Nullable String reason) implements CampaignEvent {
        public CampaignPaused {
            requireNonNull(campaignId, "campaignId");
        }
    }

    /** The campaign was resumed and continues where it stopped. */
    record CampaignResumed(UUID campaignId) implements CampaignEvent {
        public CampaignResumed {
            requireNonNull(campaignId, "campaignId");
        }
    }

    /** The campaign has ended; nothing more is published or sent. */
    record CampaignCompleted(UUID campaignId) implements CampaignEvent {
        public CampaignCompleted {
            requireNonNull(campaignId, "campaignId");
        }
    }

    /** The campaign was archived, or its draft was deleted. */
    record CampaignArchived(UUID campaignId) implements CampaignEvent {
        public CampaignArchived {
            requireNonNull(campaignId, "campaignId");
        }
    }

    /** The allocations changed. They add up to the budget. */
    record BudgetReallocated(UUID campaignId, String currency, List<ChannelAllocation> allocations)
            implements CampaignEvent {
        public BudgetReallocated {
            requireNonNull(campaignId, "campaignId");
            requireNonNull(currency, "currency");
            allocations = List.copyOf(allocations);
        }
    }

    /**
     * The allocations of a strategy that a person applied are in force. A {@link BudgetReallocated} precedes it, unless they were
     * before.
     *
     * @param requestId of the {@link InsightEvent.StrategyApplied} that this answers
     * @param version of the strategy, counted from 1 within the campaign
     */
    record StrategyAllocationsAccepted(UUID campaignId, UUID strategyId, UUID requestId, int version)
            implements CampaignEvent {
        public StrategyAllocationsAccepted {
            requireNonNull(campaignId, "campaignId");
            requireNonNull(strategyId, "strategyId");
            requireNonNull(requestId, "requestId");
        }
    }

    /**
     * The rules of the budget refuse the allocations of a strategy that a person applied; nothing changed.
     *
     * @param requestId of the {@link InsightEvent.StrategyApplied} that this answers
     * @param version of the strategy, counted from 1 within the campaign
     * @param reasons as sentences for people; at least one
     */
    record StrategyAllocationsRefused(
            UUID campaignId, UUID strategyId, UUID requestId, int version, List<String> reasons)
            implements CampaignEvent {
        public StrategyAllocationsRefused {
            requireNonNull(campaignId, "campaignId");
            requireNonNull(strategyId, "strategyId");
            requireNonNull(requestId, "requestId");
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * A step of the launch workflow changed its status.
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

    /** The planned time of one item. */
    record CoordinatedItem(Channel channel, UUID itemId, Instant at) {
        public CoordinatedItem {
            requireNonNull(channel, "channel");
            requireNonNull(itemId, "itemId");
            requireNonNull(at, "at");
        }
    }

    /**
     * Items get new times so that the campaign's channels do not collide. A channel reschedules those that are still
     * queued and publishes its usual events.
     */
    record ItemsCoordinated(UUID campaignId, List<CoordinatedItem> items) implements CampaignEvent {
        public ItemsCoordinated {
            requireNonNull(campaignId, "campaignId");
            items = List.copyOf(items);
        }
    }
}
