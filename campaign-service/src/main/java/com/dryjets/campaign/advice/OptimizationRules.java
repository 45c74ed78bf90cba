package com.dryjets.campaign.advice;

import com.dryjets.campaign.advice.BudgetOptimization.Verdict;
import com.dryjets.campaign.advice.OptimizeBudget.Constraint;
import com.dryjets.campaign.budget.CampaignBudget;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.problem.FieldError;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a wish for the best division can be fulfilled. */
final class OptimizationRules {

    private OptimizationRules() {}

    /** What contradicts itself or the campaign in constraints. */
    static List<FieldError> faults(CampaignBudget budget, List<Constraint> constraints) {
        List<FieldError> faults = new ArrayList<>();
        Set<Channel> seen = EnumSet.noneOf(Channel.class);
        for (int i = 0; i < constraints.size(); i++) {
            Constraint constraint = constraints.get(i);
            String pointer = "/constraints/" + i;
            if (!budget.campaign().channels().contains(constraint.channel())) {
                faults.add(new FieldError(pointer + "/channel", "is not a channel of this campaign"));
            } else if (!seen.add(constraint.channel())) {
                faults.add(new FieldError(pointer + "/channel", "is there twice"));
            }
            BigDecimal spent = budget.spent(constraint.channel());
            if (constraint.max() != null && constraint.max().compareTo(spent) < 0) {
                faults.add(new FieldError(
                        pointer + "/max", "is less than the channel has already spent, " + spent.toPlainString()));
            }
            if (constraint.min() != null
                    && constraint.max() != null
                    && constraint.min().compareTo(constraint.max()) > 0) {
                faults.add(new FieldError(pointer + "/min", "is more than max"));
            }
            if (hasTooManyDecimals(budget, constraint.min()) || hasTooManyDecimals(budget, constraint.max())) {
                faults.add(new FieldError(pointer, "has more decimals than the currency"));
            }
        }
        return faults;
    }

    /** Whether the limits can be kept and the wanted ROI is expected, and how that is to be put. */
    static Verdict verdict(Outlook outlook, Advice advice, @Nullable BigDecimal targetRoi) {
        if (!advice.feasible() || targetRoi == null) {
            return new Verdict(advice.feasible(), advice.reason());
        }
        BigDecimal reached = BudgetOptimization.roi(outlook, advice.revenueThen());
        if (reached == null) {
            return new Verdict(false, "Nothing is spent yet, so nobody knows which ROI can be reached.");
        }
        boolean feasible = reached.compareTo(targetRoi) >= 0;
        String best = reached.setScale(2, RoundingMode.HALF_EVEN).toPlainString();
        return new Verdict(
                feasible,
                feasible
                        ? advice.reason() + " An ROI of " + best + " is expected."
                        : "No division of this budget is expected to reach the wanted ROI; the best is " + best + ".");
    }

    private static boolean hasTooManyDecimals(CampaignBudget budget, @Nullable BigDecimal amount) {
        return amount != null
                && amount.stripTrailingZeros().scale() > budget.budget().fractionDigits();
    }
}
