package com.dryjets.orchestrator.overview;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A running campaign, and what needs a person in it. Amounts are in its currency.
 *
 * @param type AWARENESS, ENGAGEMENT, CONVERSION or RETENTION
 * @param status ACTIVE or PAUSED
 * @param dailyPlan the budget of a day, if it is spread evenly
 * @param waitingShare the part of its normal day that each day of waiting loses: 0.25 is a quarter
 * @param rank {@code waitingShare} times the campaign's part of the tenant's daily budget in its currency
 * @param openFailures those that are not snoozed; {@code openRecommendations} likewise
 * @param actions the most urgent ones, at most three
 * @param moreActions how many open failures and recommendations are not among them
 * @param updatedAt when anything here last changed
 */
public record CampaignOverviewView(
        UUID campaignId,
        String name,
        String type,
        String status,
        String currency,
        BigDecimal budget,
        BigDecimal spent,
        BigDecimal dailyPlan,
        Instant endsAt,
        double waitingShare,
        double rank,
        int openFailures,
        int openRecommendations,
        List<ActionView> actions,
        int moreActions,
        Instant updatedAt) {

    public CampaignOverviewView {
        actions = List.copyOf(actions);
    }

    static CampaignOverviewView of(CampaignSummary summary, BigDecimal place, List<ActionView> actions) {
        int all = summary.openFailures() + summary.openRecommendations();
        return new CampaignOverviewView(
                summary.campaignId(),
                summary.name(),
                summary.type(),
                summary.status(),
                summary.currency(),
                summary.budget(),
                summary.spent(),
                summary.dailyPlan(),
                summary.endsAt(),
                summary.waitingShare().doubleValue(),
                place.doubleValue(),
                summary.openFailures(),
                summary.openRecommendations(),
                actions,
                Math.max(0, all - actions.size()),
                summary.updatedAt());
    }
}
