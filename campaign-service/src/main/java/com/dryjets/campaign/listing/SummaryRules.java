package com.dryjets.campaign.listing;

import com.dryjets.campaign.budget.BudgetStatus.State;
import com.dryjets.campaign.budget.PacingRules.Pace;
import com.dryjets.campaign.campaign.CampaignStatus;
import com.dryjets.campaign.campaign.CampaignView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** What is worth a look about a campaign. */
final class SummaryRules {

    private SummaryRules() {}

    /** The weightiest problem, in a sentence; a campaign that is over has none left to mend. */
    static Optional<String> problem(CampaignView campaign, BigDecimal spent, Glance glance, Pace pace) {
        if (campaign.status() == CampaignStatus.COMPLETED || campaign.status() == CampaignStatus.ARCHIVED) {
            return Optional.empty();
        }
        return failedStep(glance)
                .or(() -> failedItems(glance))
                .or(() -> overspent(campaign, spent))
                .or(() -> ahead(campaign, pace));
    }

    private static Optional<String> failedStep(Glance glance) {
        return glance.failed().map(step -> {
            String error = step.getValue().error();
            return step.getKey() + " failed" + (error == null ? "." : ": " + error + (error.endsWith(".") ? "" : "."));
        });
    }

    private static Optional<String> failedItems(Glance glance) {
        return glance.failedItems() == 0
                ? Optional.empty()
                : Optional.of("%d of %d items did not go out.".formatted(glance.failedItems(), glance.items()));
    }

    private static Optional<String> overspent(CampaignView campaign, BigDecimal spent) {
        return spent.compareTo(campaign.budget().total()) <= 0
                ? Optional.empty()
                : Optional.of("%s %s are spent of a budget of %s."
                        .formatted(
                                spent.setScale(2, RoundingMode.HALF_UP).toPlainString(),
                                campaign.budget().currency(),
                                campaign.budget().total().toPlainString()));
    }

    private static Optional<String> ahead(CampaignView campaign, Pace pace) {
        return Optional.ofNullable(pace.ratio())
                .filter(ratio -> campaign.status() == CampaignStatus.ACTIVE && pace.state() == State.AHEAD)
                .map(ratio -> "Spend is %s %% ahead of the plan."
                        .formatted(ratio.subtract(BigDecimal.ONE)
                                .movePointRight(2)
                                .setScale(0, RoundingMode.HALF_UP)
                                .toPlainString()));
    }
}
