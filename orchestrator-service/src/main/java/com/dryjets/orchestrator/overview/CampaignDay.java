package com.dryjets.orchestrator.overview;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.orchestrator.performance.CampaignPerformance;
import com.dryjets.orchestrator.projection.CampaignDays;
import com.dryjets.orchestrator.projection.CampaignProjection;
import com.dryjets.orchestrator.projection.CampaignStatus;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * A campaign's plan and metrics on the day of its assessment.
 *
 * @param length of the campaign in days, at least one
 * @param left the days until it ends, at least one
 * @param published posts and emails by channel
 */
record CampaignDay(
        CampaignStatus status,
        String currency,
        BigDecimal budget,
        Map<Channel, BigDecimal> allocations,
        long length,
        long left,
        CampaignPerformance performance,
        Map<Channel, Long> published,
        LocalDate today) {

    CampaignDay {
        allocations = Map.copyOf(allocations);
        published = Map.copyOf(published);
    }

    static CampaignDay of(
            CampaignProjection campaign, CampaignPerformance performance, Map<Channel, Long> published, Instant now) {
        return new CampaignDay(
                campaign.status(),
                campaign.currency(),
                campaign.budget(),
                campaign.allocations().byChannel(),
                CampaignDays.between(campaign.startsAt(), campaign.endsAt()),
                CampaignDays.between(now, campaign.endsAt()),
                performance,
                published,
                LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    /** The budget of a day, if it is spread evenly. */
    BigDecimal plan() {
        return evenly(budget);
    }

    /** A channel's allocation of a day, if it is spread evenly. */
    BigDecimal plan(Channel channel) {
        return evenly(allocations.getOrDefault(channel, BigDecimal.ZERO));
    }

    boolean isPaused() {
        return status == CampaignStatus.PAUSED;
    }

    /** The amount with the decimals of the campaign's currency. */
    BigDecimal money(BigDecimal amount) {
        return new Money(amount, currency).rounded();
    }

    /** The amount as people read it. */
    String text(BigDecimal amount) {
        return new Money(amount, currency).text();
    }

    private BigDecimal evenly(BigDecimal amount) {
        return amount.divide(BigDecimal.valueOf(length), MathContext.DECIMAL64);
    }
}
