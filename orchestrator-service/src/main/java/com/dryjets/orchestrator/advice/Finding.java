package com.dryjets.orchestrator.advice;

import com.dryjets.contracts.event.InsightEvent.BudgetMove;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that the figures show and that could be acted on.
 *
 * @param subject names it within its kind: the same subject with more figures is the same matter
 * @param weight how much was looked at
 * @param moves of budget, for kind BUDGET
 */
public record Finding(
        Kind kind,
        String subject,
        @Nullable Channel channel,
        String advice,
        Evidence evidence,
        Effect effect,
        long weight,
        List<BudgetMove> moves) {

    public Finding {
        moves = List.copyOf(moves);
    }

    /** Between 0 and 1. */
    public double confidence() {
        return evidence.statistic().confidence();
    }

    /** The same evidence for the same campaign makes the same recommendation, whoever looks and however often. */
    public UUID recommendationId(String tenant, UUID campaignId) {
        return Ids.of(
                "recommendation",
                tenant,
                campaignId,
                kind,
                subject,
                counts(evidence.subject()),
                counts(evidence.comparedWith()),
                moves);
    }

    private static String counts(Sample sample) {
        return sample.events() + "/" + sample.exposure().stripTrailingZeros().toPlainString();
    }
}
