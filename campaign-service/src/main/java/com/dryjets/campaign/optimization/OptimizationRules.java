package com.dryjets.campaign.optimization;

import com.dryjets.campaign.budget.CampaignBudget;
import com.dryjets.campaign.optimization.OptimizeBudget.Constraint;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.kit.problem.FieldError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Validates a request to optimize and decides whether its target is feasible. */
final class OptimizationRules {

    private OptimizationRules() {}

    /** The errors of constraints that contradict each other or the campaign. */
    static List<FieldError> errors(CampaignBudget budget, List<Constraint> constraints) {
        List<FieldError> errors = new ArrayList<>();
        Set<Channel> seen = EnumSet.noneOf(Channel.class);
        for (int i = 0; i < constraints.size(); i++) {
            Constraint constraint = constraints.get(i);
            String pointer = "/constraints/" + i;
            if (!budget.campaign().channels().contains(constraint.channel())) {
                errors.add(new FieldError(pointer + "/channel", "is not a channel of this campaign"));
            } else if (!seen.add(constraint.channel())) {
                errors.add(new FieldError(pointer + "/channel", "is a duplicate"));
            }
            BigDecimal spent = budget.spent(constraint.channel());
            if (constraint.max() != null && constraint.max().compareTo(spent) < 0) {
                errors.add(new FieldError(pointer + "/max", "must not be less than the channel has spent"));
            }
            if (constraint.min() != null
                    && constraint.max() != null
                    && constraint.min().compareTo(constraint.max()) > 0) {
                errors.add(new FieldError(pointer + "/min", "must not be more than max"));
            }
            if (hasTooManyDecimals(budget, constraint.min()) || hasTooManyDecimals(budget, constraint.max())) {
                errors.add(new FieldError(pointer, "has more decimals than the currency"));
            }
        }
        return errors;
    }

    /** The reason for the split, or why it is not feasible within the limits or for the target ROI. */
    static SplitReason verdict(Outlook outlook, RecommendedSplit split, @Nullable BigDecimal targetRoi) {
        if (!split.reason().isFeasible() || targetRoi == null) {
            return split.reason();
        }
        BigDecimal expected = BudgetOptimization.roi(outlook, split.revenueThen());
        if (expected == null) {
            return SplitReason.of(SplitReason.Code.ROI_UNKNOWN);
        }
        return expected.compareTo(targetRoi) >= 0
                ? split.reason()
                : SplitReason.of(SplitReason.Code.TARGET_ROI_OUT_OF_REACH);
    }

    private static boolean hasTooManyDecimals(CampaignBudget budget, @Nullable BigDecimal amount) {
        return amount != null && !new Money(amount, budget.budget().currency()).hasCurrencyDecimals();
    }
}
