package com.dryjets.campaign.campaign;

import com.dryjets.contracts.marketing.Channel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as it is answered.
 *
 * @param autoOptimizePercentage share of the budget, 0 to 1, that may be moved without a person
 */
public record CampaignView(
        UUID id,
        String name,
        CampaignType type,
        CampaignStatus status,
        List<Channel> channels,
        BudgetView budget,
        Instant startsAt,
        Instant endsAt,
        String timeZone,
        List<String> objectives,
        @Nullable String targetAudience,
        @Nullable BigDecimal autoOptimizePercentage,
        String createdBy,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    /** The whole budget. */
    public record BudgetView(BigDecimal total, String currency) {}

    /** The view of a campaign. */
    public static CampaignView of(Campaign campaign) {
        return new CampaignView(
                campaign.id,
                campaign.name,
                campaign.type,
                campaign.status,
                campaign.channels,
                new BudgetView(campaign.budgetTotal, campaign.currency),
                campaign.startsAt,
                campaign.endsAt,
                campaign.timeZone,
                campaign.objectives,
                campaign.targetAudience,
                campaign.autoOptimizePercentage,
                campaign.createdBy,
                campaign.createdAt,
                campaign.updatedAt,
                campaign.version);
    }
}
