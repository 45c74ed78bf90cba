package com.dryjets.campaign.performance;

import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.campaign.Campaigns;
import com.dryjets.campaign.livefeed.LiveFeed;
import com.dryjets.contracts.event.PerformanceEvent.PerformanceUpdated;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** The performance of campaigns by channel and day, as analytics-service publishes it. */
@ApplicationScoped
public class PerformanceProjection {

    private final PerformanceRepository performance;
    private final Campaigns campaigns;
    private final LiveFeed feed;
    private final Clock clock;

    PerformanceProjection(PerformanceRepository performance, Campaigns campaigns, LiveFeed feed, Clock clock) {
        this.performance = performance;
        this.campaigns = campaigns;
        this.feed = feed;
        this.clock = clock;
    }

    /** The campaign's performance so far, in the current transaction. */
    public Uni<CampaignPerformance> of(Campaign campaign) {
        LocalDate from = clock.instant().atZone(ZoneOffset.UTC).toLocalDate().minusDays(CampaignPerformance.MAX_DAYS);
        return performance
                .totals(campaign.tenant(), campaign.id())
                .chain(totals -> performance
                        .days(campaign.tenant(), campaign.id(), from)
                        .map(days -> new CampaignPerformance(campaign, totals, days)));
    }

    /** The campaign's metric totals by day and channel, in the current transaction. */
    public Uni<List<DailyTotals>> dailyTotals(Campaign campaign) {
        return performance.dailyTotals(campaign.tenant(), campaign.id());
    }

    /** Replaces a day's totals, unless newer ones were applied, and updates the campaign's spend. */
    Uni<Void> apply(String tenant, PerformanceUpdated update) {
        return performance
                .put(tenant, update)
                .chain(change -> change == null || change.signum() == 0
                        ? Uni.createFrom().voidItem()
                        : addSpend(tenant, update.campaignId(), change));
    }

    /** Totals of a campaign that this service does not know are kept, but there is no spend to update. */
    private Uni<Void> addSpend(String tenant, UUID campaignId, BigDecimal amount) {
        return campaigns
                .addSpend(tenant, campaignId, amount)
                .chain(exists -> exists
                        ? feed.spend(tenant, campaignId)
                        : Uni.createFrom().voidItem());
    }
}
