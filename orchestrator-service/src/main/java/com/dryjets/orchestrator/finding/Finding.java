package com.dryjets.orchestrator.finding;

import com.dryjets.contracts.event.InsightEvent.BudgetMove;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A difference in a campaign's metrics that is worth acting on.
 *
 * @param subject what it is about within its kind, as a code; stays the same as the metrics grow
 * @param sampleSize how much was counted; growth means new evidence
 * @param moves of budget; empty unless the kind is BUDGET
 */
public record Finding(
        Kind kind,
        String subject,
        @Nullable Channel channel,
        String advice,
        Evidence evidence,
        Effect effect,
        long sampleSize,
        List<BudgetMove> moves) {

    public Finding {
        moves = List.copyOf(moves);
    }

    /** The confidence that the difference is real, between 0 and 1. */
    public double confidence() {
        return evidence.statistic().confidence();
    }

    /** Derives the id from the evidence: the same evidence for the same campaign is always the same recommendation. */
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
