package com.dryjets.campaign.overview;

import com.dryjets.campaign.budget.BudgetStatus.State;
import com.dryjets.campaign.budget.PacingRules.Pace;
import com.dryjets.campaign.campaign.CampaignStatus;
import com.dryjets.campaign.campaign.CampaignView;
import com.dryjets.campaign.projection.ItemTotals;
import com.dryjets.campaign.workflow.WorkflowSummary;
import java.math.BigDecimal;
import java.util.Optional;

/** Picks the most important problem of a campaign. */
final class ProblemRules {

    private ProblemRules() {}

    /** The problem to show; empty if there is none or the campaign has ended. */
    static Optional<CampaignProblem> problem(
            CampaignView campaign, BigDecimal spent, WorkflowSummary workflow, ItemTotals items, Pace pace) {
        if (campaign.status().isOver()) {
            return Optional.empty();
        }
        return failedStep(workflow)
                .or(() -> failedItems(items))
                .or(() -> overBudget(campaign, spent))
                .or(() -> aheadOfPlan(campaign, pace));
    }

    private static Optional<CampaignProblem> failedStep(WorkflowSummary workflow) {
        return Optional.ofNullable(workflow.failedStep())
                .map(step -> CampaignProblem.stepFailed(step, workflow.error()));
    }

    private static Optional<CampaignProblem> failedItems(ItemTotals items) {
        return items.failed() == 0
                ? Optional.empty()
                : Optional.of(CampaignProblem.itemsFailed(items.failed(), items.items()));
    }

    private static Optional<CampaignProblem> overBudget(CampaignView campaign, BigDecimal spent) {
        BigDecimal total = campaign.budget().total();
        return spent.compareTo(total) <= 0 ? Optional.empty() : Optional.of(CampaignProblem.overBudget(spent, total));
    }

    private static Optional<CampaignProblem> aheadOfPlan(CampaignView campaign, Pace pace) {
        return Optional.ofNullable(pace.ratio())
                .filter(ratio -> campaign.status() == CampaignStatus.ACTIVE && pace.state() == State.AHEAD)
                .map(CampaignProblem::aheadOfPlan);
    }
}
