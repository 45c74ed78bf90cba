package com.dryjets.orchestrator.strategy;

import com.dryjets.contracts.event.CampaignEvent.CampaignGoal;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Money;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known before a strategy is made.
 *
 * @param type AWARENESS, ENGAGEMENT, CONVERSION or RETENTION
 * @param from the first day to plan: the campaign's first day or today, in its time zone
 * @param to the campaign's last day
 * @param objectives those of the request, or else the campaign's
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StrategyBrief(
        String name,
        String type,
        List<Channel> channels,
        Money budget,
        LocalDate from,
        LocalDate to,
        @Nullable String targetAudience,
        List<String> objectives,
        List<CampaignGoal> goals,
        StrategyEvidence evidence) {

    StrategyBrief {
        channels = List.copyOf(channels);
        objectives = List.copyOf(objectives);
        goals = List.copyOf(goals);
    }
}
