package com.dryjets.campaign.campaign;

import com.dryjets.contracts.marketing.Channel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign.
 *
 * @param autoOptimizePercentage the share of the budget, 0 to 1, that may be moved without approval
 * @param tags in lower case
 * @param owner the person responsible, at first the one who created the campaign
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
        List<Goal> goals,
        List<String> tags,
        String owner,
        String createdBy,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    /** The total budget. */
    public record BudgetView(BigDecimal total, String currency) {}

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
                campaign.goals,
                campaign.tags,
                campaign.owner,
                campaign.createdBy,
                campaign.createdAt,
                campaign.updatedAt,
                campaign.version);
    }
}
