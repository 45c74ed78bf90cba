package com.dryjets.campaign.campaign;

import static java.util.Objects.requireNonNull;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a campaign that people decide: everything but its status.
 *
 * @param zone the time zone in which the campaign's days start and end
 * @param autoOptimizePercentage the share of the budget, 0 to 1, that may be moved without approval; null if none may
 * @param goals at most one for each metric and channel
 * @param tags in lower case, each once
 * @param owner the person responsible; null stands for the one who creates the campaign
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
        @Nullable BigDecimal autoOptimizePercentage,
        List<Goal> goals,
        List<String> tags,
        @Nullable String owner) {
    public CampaignPlan {
        requireNonNull(name, "name");
        requireNonNull(type, "type");
        channels = List.copyOf(channels);
        budget = new Money(budget.amount().setScale(budget.fractionDigits()), budget.currency());
        requireNonNull(startsAt, "startsAt");
        requireNonNull(endsAt, "endsAt");
        requireNonNull(zone, "zone");
        objectives = List.copyOf(objectives);
        goals = List.copyOf(goals);
        tags = List.copyOf(tags);
    }

    /** The same plan for a copy: with another name and start, of the same length. */
    public CampaignPlan copy(String copyName, Instant copyStartsAt) {
        return new CampaignPlan(
                copyName,
                type,
                channels,
                budget,
                copyStartsAt,
                copyStartsAt.plus(Duration.between(startsAt, endsAt)),
                zone,
                objectives,
                targetAudience,
                autoOptimizePercentage,
                goals,
                tags,
                null);
    }
}
