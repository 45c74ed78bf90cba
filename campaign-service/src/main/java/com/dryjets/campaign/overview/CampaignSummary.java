package com.dryjets.campaign.overview;

import com.dryjets.campaign.budget.BudgetStatus;
import com.dryjets.campaign.budget.PacingRules.Pace;
import com.dryjets.campaign.campaign.CampaignStatus;
import com.dryjets.campaign.campaign.CampaignType;
import com.dryjets.campaign.campaign.CampaignView;
import com.dryjets.campaign.campaign.Goal;
import com.dryjets.campaign.projection.ItemTotals;
import com.dryjets.campaign.workflow.StepName;
import com.dryjets.campaign.workflow.WorkflowSummary;
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
 * @param progress the share of the workflow that is complete, 0 to 1
 * @param spent in the campaign's currency
 * @param pace the spend as a fraction of the planned spend, if the budget is spent evenly; absent before the start
 * @param paceState what that pace means, as in the budget status
 * @param nextStep the first step of the workflow that is not complete, absent if all are
 * @param nextAt when the next item is due
 * @param problem the most important problem, absent if there is none
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
        List<Goal> goals,
        List<String> tags,
        String owner,
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
        @Nullable CampaignProblem problem) {

    static CampaignSummary of(
            CampaignView campaign, BigDecimal spent, WorkflowSummary workflow, ItemTotals items, Pace pace) {
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
                campaign.goals(),
                campaign.tags(),
                campaign.owner(),
                campaign.createdBy(),
                campaign.createdAt(),
                campaign.updatedAt(),
                campaign.version(),
                workflow.progress(),
                spent.setScale(2, RoundingMode.HALF_UP),
                pace.ratio(),
                pace.state(),
                workflow.nextStep(),
                campaign.status() == CampaignStatus.ACTIVE ? items.nextAt() : null,
                ProblemRules.problem(campaign, spent, workflow, items, pace).orElse(null));
    }
}
