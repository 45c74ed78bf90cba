package com.dryjets.campaign.listing;

import com.dryjets.campaign.budget.BudgetStatus;
import com.dryjets.campaign.budget.PacingRules.Pace;
import com.dryjets.campaign.campaign.CampaignStatus;
import com.dryjets.campaign.campaign.CampaignType;
import com.dryjets.campaign.campaign.CampaignView;
import com.dryjets.campaign.workflow.StepName;
import com.dryjets.contracts.marketing.Channel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign in a list, with what a person wants to see at a glance.
 *
 * @param progress share of the workflow that is done, 0 to 1
 * @param spent in the campaign's currency
 * @param pace spent per what was planned by now, when the budget is spent evenly; absent before the start
 * @param paceState what that pace means, as the budget's own resource says it
 * @param nextStep the first step of the workflow that is not done, absent when all are
 * @param nextAt when the next item goes out
 * @param problem what a person should look at, in a sentence
 */
public record CampaignSummary(
        UUID id,
        String name,
        CampaignType type,
        CampaignStatus status,
        List<Channel> channels,
        CampaignView.BudgetView budget,
        Instant startsAt,
        Instant endsAt,
        String timeZone,
        List<String> objectives,
        @Nullable String targetAudience,
        @Nullable BigDecimal autoOptimizePercentage,
        String createdBy,
        Instant createdAt,
        Instant updatedAt,
        long version,
        BigDecimal progress,
        BigDecimal spent,
        @Nullable BigDecimal pace,
        BudgetStatus.State paceState,
        @Nullable StepName nextStep,
        @Nullable Instant nextAt,
        @Nullable String problem) {

    static CampaignSummary of(CampaignView campaign, BigDecimal spent, Glance glance, Pace pace) {
        return new CampaignSummary(
                campaign.id(),
                campaign.name(),
                campaign.type(),
                campaign.status(),
                campaign.channels(),
                campaign.budget(),
                campaign.startsAt(),
                campaign.endsAt(),
                campaign.timeZone(),
                campaign.objectives(),
                campaign.targetAudience(),
                campaign.autoOptimizePercentage(),
                campaign.createdBy(),
                campaign.createdAt(),
                campaign.updatedAt(),
                campaign.version(),
                glance.progress(),
                spent.setScale(2, RoundingMode.HALF_UP),
                pace.ratio(),
                pace.state(),
                glance.nextStep(),
                campaign.status() == CampaignStatus.ACTIVE ? glance.nextAt() : null,
                SummaryRules.problem(campaign, spent, glance, pace).orElse(null));
    }
}
