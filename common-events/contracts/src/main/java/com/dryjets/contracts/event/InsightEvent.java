package com.dryjets.contracts.event;

import static java.util.Objects.requireNonNull;

import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.GoalMetric;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Findings and recommendations of Ava. */
public sealed interface InsightEvent extends DomainEvent {

    /** The campaign it is about. */
    UUID campaignId();

    @Override
    default Topic topic() {
        return Topic.INSIGHTS;
    }

    @Override
    default String key() {
        return campaignId().toString();
    }

    /** A new version of the campaign's strategy was generated. */
    record StrategyGenerated(UUID campaignId, UUID strategyId, int version, String engine) implements InsightEvent {
        public StrategyGenerated {
            requireNonNull(campaignId, "campaignId");
            requireNonNull(strategyId, "strategyId");
            requireNonNull(engine, "engine");
        }
    }

    /**
     * A piece of content that a strategy plans.
     *
     * @param date in the campaign's time zone
     * @param topic what it is about; pieces with the same topic can be made from one post
     * @param angle what its opening is built around: NUMBER, CONTRAST, QUESTION, READER, QUOTATION, CLAIM or LIST
     */
    record PlannedContent(LocalDate date, Channel channel, String topic, String angle) {
        public PlannedContent {
            requireNonNull(date, "date");
            requireNonNull(channel, "channel");
            requireNonNull(topic, "topic");
            requireNonNull(angle, "angle");
        }
    }

    /**
     * A person applied a version of the campaign's strategy. campaign-service decides whether to change the allocations, and
     * answers with {@link CampaignEvent.StrategyAllocationsAccepted} or {@link CampaignEvent.StrategyAllocationsRefused};
     * content-service creates drafts of the content.
     *
     * @param campaignName the campaign's name at that time
     * @param requestId identifies this application; a version that was refused can be applied again
     * @param allocations in the campaign's currency; they add up to its budget
     * @param contentPlan what is still to be published, by date
     * @param appliedBy the person
     */
    record StrategyApplied(
            UUID campaignId,
            String campaignName,
            UUID strategyId,
            UUID requestId,
            int version,
            String currency,
            List<ChannelAllocation> allocations,
            List<PlannedContent> contentPlan,
            String appliedBy)
            implements InsightEvent {
        public StrategyApplied {
            requireNonNull(campaignId, "campaignId");
            requireNonNull(campaignName, "campaignName");
            requireNonNull(strategyId, "strategyId");
            requireNonNull(requestId, "requestId");
            requireNonNull(currency, "currency");
            allocations = List.copyOf(allocations);
            contentPlan = List.copyOf(contentPlan);
            requireNonNull(appliedBy, "appliedBy");
        }
    }

    /**
     * The probability that the campaign reaches a goal by its end date, with its 95 % interval; all between 0 and 1.
     *
     * @param metric of the goal; absent in events of older producers
     * @param channel the channel whose results count; absent for all channels together
     */
    record SuccessPredicted(
            UUID campaignId,
            UUID predictionId,
            double probability,
            double low,
            double high,
            @Nullable GoalMetric metric,
            @Nullable Channel channel)
            implements InsightEvent {
        public SuccessPredicted {
            requireNonNull(campaignId, "campaignId");
            requireNonNull(predictionId, "predictionId");
        }
    }

    /**
     * A failure was detected. For alerts outside the platform; no service of it acts on this.
     *
     * @param channel null if it concerns the campaign as a whole
     * @param kind what fails, such as ACCOUNT or OVERSPEND; null in an event of an older producer
     */
    record FailureDetected(
            UUID campaignId,
            UUID failureId,
            @Nullable Channel channel,
            String problem,
            String evidence,
            Instant since,
            @Nullable String kind)
            implements InsightEvent {
        public FailureDetected {
            requireNonNull(campaignId, "campaignId");
            requireNonNull(failureId, "failureId");
            requireNonNull(problem, "problem");
            requireNonNull(evidence, "evidence");
            requireNonNull(since, "since");
        }
    }

    /** The cause of a failure is gone, or the campaign is over. */
    record FailureCleared(UUID campaignId, UUID failureId, Instant clearedAt) implements InsightEvent {
        public FailureCleared {
            requireNonNull(campaignId, "campaignId");
            requireNonNull(failureId, "failureId");
            requireNonNull(clearedAt, "clearedAt");
        }
    }

    /**
     * A recommendation was issued, with its evidence.
     *
     * @param kind CHANNEL, BUDGET, CONTENT or TIMING
     * @param confidence between 0 and 1
     */
    record RecommendationIssued(
            UUID campaignId,
            UUID recommendationId,
            String kind,
            @Nullable Channel channel,
            String advice,
            String evidence,
            String expectedEffect,
            double confidence)
            implements InsightEvent {
        public RecommendationIssued {
            requireNonNull(campaignId, "campaignId");
            requireNonNull(recommendationId, "recommendationId");
            requireNonNull(kind, "kind");
            requireNonNull(advice, "advice");
            requireNonNull(evidence, "evidence");
            requireNonNull(expectedEffect, "expectedEffect");
        }
    }

    /** An amount to move between two channels, in the campaign's currency. */
    record BudgetMove(Channel from, Channel to, BigDecimal amount) {
        public BudgetMove {
            requireNonNull(from, "from");
            requireNonNull(to, "to");
            requireNonNull(amount, "amount");
        }
    }

    /** A person accepted recommended budget moves; campaign-service decides whether to apply them. */
    record BudgetShiftProposed(UUID campaignId, UUID recommendationId, List<BudgetMove> moves, String reason)
            implements InsightEvent {
        public BudgetShiftProposed {
            requireNonNull(campaignId, "campaignId");
            requireNonNull(recommendationId, "recommendationId");
            moves = List.copyOf(moves);
            requireNonNull(reason, "reason");
        }
    }
}
