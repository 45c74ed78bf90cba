package com.dryjets.orchestrator.dashboard;

import com.dryjets.contracts.event.CampaignEvent.CampaignGoal;
import com.dryjets.orchestrator.projection.CampaignProjection;
import com.dryjets.orchestrator.projection.CampaignStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What a campaign is.
 *
 * @param type AWARENESS, ENGAGEMENT, CONVERSION or RETENTION
 * @param objectives what it is for, in the words of those who planned it
 * @param goals what it should reach by its end, in numbers
 */
public record FactsView(
        String name,
        String type,
        CampaignStatus status,
        BigDecimal budget,
        String currency,
        Instant startsAt,
        Instant endsAt,
        String timeZone,
        List<String> objectives,
        List<CampaignGoal> goals) {

    public FactsView {
        objectives = List.copyOf(objectives);
        goals = List.copyOf(goals);
    }

    static FactsView of(CampaignProjection campaign) {
        return new FactsView(
                campaign.name(),
                campaign.type(),
                campaign.status(),
                campaign.budget(),
                campaign.currency(),
                campaign.startsAt(),
                campaign.endsAt(),
                campaign.zone().getId(),
                campaign.objectives(),
                campaign.goals());
    }
}
