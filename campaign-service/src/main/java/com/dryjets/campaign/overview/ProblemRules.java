package com.dryjets.campaign.overview;

import com.dryjets.campaign.budget.BudgetStatus.State;
import com.dryjets.campaign.budget.PacingRules.Pace;
import com.dryjets.campaign.campaign.CampaignStatus;
import com.dryjets.campaign.campaign.CampaignView;
import com.dryjets.campaign.overview.CampaignProblem.Code;
import com.dryjets.campaign.projection.ItemTotals;
import com.dryjets.campaign.workflow.WorkflowSummary;
import java.math.BigDecimal;
import java.util.Objects;
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
        return code(
                        workflow.failedStep() != null,
                        items.failed() > 0,
                        spent.compareTo(campaign.budget().total()) > 0,
                        campaign.status() == CampaignStatus.ACTIVE,
                        pace)
                .map(code -> switch (code) {
                    case STEP_FAILED ->
                        CampaignProblem.stepFailed(Objects.requireNonNull(workflow.failedStep()), workflow.error());
                    case ITEMS_FAILED -> CampaignProblem.itemsFailed(items.failed(), items.items());
                    case OVER_BUDGET ->
                        CampaignProblem.overBudget(spent, campaign.budget().total());
                    case AHEAD_OF_PLAN -> CampaignProblem.aheadOfPlan(Objects.requireNonNull(pace.ratio()));
                });
    }

    /** The kind of the most important problem of a campaign that has not ended; empty if there is none. */
    static Optional<Code> code(boolean stepFailed, boolean itemsFailed, boolean overBudget, boolean active, Pace pace) {
        if (stepFailed) {
            return Optional.of(Code.STEP_FAILED);
        }
        if (itemsFailed) {
            return Optional.of(Code.ITEMS_FAILED);
        }
        if (overBudget) {
            return Optional.of(Code.OVER_BUDGET);
        }
        return active && pace.ratio() != null && pace.state() == State.AHEAD
                ? Optional.of(Code.AHEAD_OF_PLAN)
                : Optional.empty();
    }
}
