package com.dryjets.campaign.campaign;

import static java.util.Objects.requireNonNull;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a campaign that people decide: everything but its status.
 *
 * @param zone the time zone in which the campaign's days start and end
 * @param autoOptimizePercentage the share of the budget, 0 to 1, that may be moved without approval; null if none may
 */
public record CampaignPlan(
        String name,
        CampaignType type,
        List<Channel> channels,
        Money budget,
        Instant startsAt,
        Instant endsAt,
        ZoneId zone,
        List<String> objectives,
        @Nullable String targetAudience,
        @Nullable BigDecimal autoOptimizePercentage) {
    public CampaignPlan {
        requireNonNull(name, "name");
        requireNonNull(type, "type");
        channels = List.copyOf(channels);
        budget = new Money(budget.amount().setScale(budget.fractionDigits()), budget.currency());
        requireNonNull(startsAt, "startsAt");
        requireNonNull(endsAt, "endsAt");
        requireNonNull(zone, "zone");
        objectives = List.copyOf(objectives);
    }

    /** The same plan with another name. */
    public CampaignPlan named(String other) {
        return new CampaignPlan(
                other,
                type,
                channels,
                budget,
                startsAt,
                endsAt,
                zone,
                objectives,
                targetAudience,
                autoOptimizePercentage);
    }
}
