package com.dryjets.campaign.overview;

import com.dryjets.campaign.workflow.StepError;
import com.dryjets.campaign.workflow.StepName;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The most important problem of a campaign, as data that a client words. A field that the code does not name is absent.
 *
 * @param step STEP_FAILED: the step
 * @param error STEP_FAILED: why it failed
 * @param failedItems ITEMS_FAILED: the number of items that failed
 * @param items ITEMS_FAILED: the number of all items
 * @param spent OVER_BUDGET: the spend so far, in the campaign's currency
 * @param budget OVER_BUDGET: the total budget
 * @param pace AHEAD_OF_PLAN: the spend as a fraction of the planned spend, above 1
 */
public record CampaignProblem(
        Code code,
        @Nullable StepName step,
        @Nullable StepError error,
        @Nullable Integer failedItems,
        @Nullable Integer items,
        @Nullable BigDecimal spent,
        @Nullable BigDecimal budget,
        @Nullable BigDecimal pace) {

    /** The kinds of problem, the most important first. */
    @Schema(name = "CampaignProblemCode")
    public enum Code {
        STEP_FAILED,
        ITEMS_FAILED,
        OVER_BUDGET,
        AHEAD_OF_PLAN
    }

    static CampaignProblem stepFailed(StepName step, @Nullable StepError error) {
        return new CampaignProblem(Code.STEP_FAILED, step, error, null, null, null, null, null);
    }

    static CampaignProblem itemsFailed(int failed, int all) {
        return new CampaignProblem(Code.ITEMS_FAILED, null, null, failed, all, null, null, null);
    }

    static CampaignProblem overBudget(BigDecimal spent, BigDecimal budget) {
        return new CampaignProblem(Code.OVER_BUDGET, null, null, null, null, spent, budget, null);
    }

    static CampaignProblem aheadOfPlan(BigDecimal pace) {
        return new CampaignProblem(Code.AHEAD_OF_PLAN, null, null, null, null, null, null, pace);
    }
}
