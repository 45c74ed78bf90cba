package com.dryjets.campaign.listing;

import com.dryjets.campaign.campaign.CampaignStatus;
import com.dryjets.campaign.campaign.CampaignView;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What is worth a look about a campaign. */
final class SummaryRules {

    /** Within a fifth of the plan nobody needs to act, nor for a day's worth or a tenth of the budget: spend is lumpy. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.2");

    private static final BigDecimal LUMP = new BigDecimal("0.1");
    private static final BigDecimal DAY = BigDecimal.valueOf(86_400);

    private SummaryRules() {}

    /** Spent per what was planned by now; empty for a draft, before the start and without a budget. */
    static Optional<BigDecimal> pace(CampaignView campaign, BigDecimal spent, Instant now) {
        BigDecimal planned = plannedBy(campaign, now);
        return campaign.status() == CampaignStatus.DRAFT || planned.signum() <= 0
                ? Optional.empty()
                : Optional.of(spent.divide(planned, MathContext.DECIMAL64).setScale(4, RoundingMode.HALF_UP));
    }

    private static BigDecimal plannedBy(CampaignView campaign, Instant now) {
        Instant until = now.isAfter(campaign.endsAt()) ? campaign.endsAt() : now;
        BigDecimal elapsed = seconds(campaign.startsAt(), until);
        return campaign.budget()
                .total()
                .multiply(elapsed)
                .divide(seconds(campaign.startsAt(), campaign.endsAt()), MathContext.DECIMAL64);
    }

    private static BigDecimal seconds(Instant from, Instant to) {
        return BigDecimal.valueOf(Duration.between(from, to).toMillis()).movePointLeft(3);
    }

    /** The weightiest problem, in a sentence; a campaign that is over has none left to mend. */
    static Optional<String> problem(CampaignView campaign, BigDecimal spent, Glance glance, Instant now) {
        if (campaign.status() == CampaignStatus.COMPLETED || campaign.status() == CampaignStatus.ARCHIVED) {
            return Optional.empty();
        }
        return failedStep(glance)
                .or(() -> failedItems(glance))
                .or(() -> overspent(campaign, spent))
                .or(() -> ahead(campaign, spent, now));
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

    private static Optional<String> ahead(CampaignView campaign, BigDecimal spent, Instant now) {
        BigDecimal planned = plannedBy(campaign, now);
        BigDecimal lump = campaign.budget()
                .total()
                .multiply(LUMP.min(DAY.divide(seconds(campaign.startsAt(), campaign.endsAt()), MathContext.DECIMAL64)));
        boolean far =
                spent.subtract(planned).compareTo(planned.multiply(TOLERANCE).max(lump)) > 0;
        return pace(campaign, spent, now)
                .filter(pace -> campaign.status() == CampaignStatus.ACTIVE && far)
                .map(pace -> "Spend is %s %% ahead of the plan."
                        .formatted(pace.subtract(BigDecimal.ONE)
                                .movePointRight(2)
                                .setScale(0, RoundingMode.HALF_UP)
                                .toPlainString()));
    }
}
