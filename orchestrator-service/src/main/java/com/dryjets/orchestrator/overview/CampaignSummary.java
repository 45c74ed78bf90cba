package com.dryjets.orchestrator.overview;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What people need to know of a campaign at a glance, as of its latest assessment.
 *
 * @param waitingShare the part of its normal day that is lost while people wait
 * @param openFailures those that are not snoozed; {@code openRecommendations} likewise
 */
record CampaignSummary(
        UUID campaignId,
        String name,
        String type,
        String status,
        String currency,
        BigDecimal budget,
        BigDecimal spent,
        BigDecimal dailyPlan,
        Instant endsAt,
        BigDecimal waitingShare,
        int openFailures,
        int openRecommendations,
        List<RankedAction> actions,
        Instant updatedAt) {

    CampaignSummary {
        actions = List.copyOf(actions);
    }
}
