package com.dryjets.orchestrator.advice;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.performance.CampaignFigures;
import com.dryjets.orchestrator.performance.Standing;
import com.dryjets.orchestrator.publication.Publications;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * All that advice on a campaign is made from.
 *
 * @param type AWARENESS, ENGAGEMENT, CONVERSION or RETENTION
 * @param running whether the campaign's money can still be moved
 * @param allocations what each channel was given, in {@code currency}
 * @param others what the tenant's other campaigns have achieved on the same channels
 */
public record Situation(
        String type,
        boolean running,
        String currency,
        Map<Channel, BigDecimal> allocations,
        CampaignFigures figures,
        List<Standing> others,
        Publications publications) {

    public Situation {
        allocations = Map.copyOf(allocations);
        others = List.copyOf(others);
    }
}
