package com.dryjets.orchestrator.strategy;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.kit.problem.Problem;
import com.dryjets.orchestrator.performance.Benchmark;
import com.dryjets.orchestrator.performance.CampaignPerformance;
import com.dryjets.orchestrator.performance.PerformanceService;
import com.dryjets.orchestrator.projection.CampaignProjection;
import com.dryjets.orchestrator.projection.CampaignService;
import com.dryjets.orchestrator.projection.CampaignStatus;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads what a strategy is made from and applied to, in the current Hibernate session. */
@ApplicationScoped
class StrategyBriefs {

    /** The latest show what is usual now; with eight channels they are 400 rows. */
    private static final int MOST_CAMPAIGNS = 50;

    private final CampaignService campaigns;
    private final PerformanceService performance;
    private final Clock clock;

    StrategyBriefs(CampaignService campaigns, PerformanceService performance, Clock clock) {
        this.campaigns = campaigns;
        this.performance = performance;
        this.clock = clock;
    }

    /** Reads the campaign and its evidence. Fails with 404 for an unknown campaign and with 409 for one that is over. */
    Uni<StrategyBrief> read(String tenant, UUID campaignId, GenerateStrategy wishes) {
        return campaigns
                .get(tenant, campaignId)
                .invoke(this::requireOpen)
                .chain(campaign -> past(campaign).map(past -> brief(campaign, wishes, past)));
    }

    /** Locks the campaign until the transaction ends. Fails with 404 for an unknown one. */
    Uni<CampaignProjection> lock(String tenant, UUID campaignId) {
        return campaigns.lock(tenant, campaignId);
    }

    /** Fails with 404 for an unknown campaign. */
    Uni<CampaignProjection> get(String tenant, UUID campaignId) {
        return campaigns.get(tenant, campaignId);
    }

    /** What the channels of a campaign have spent. */
    Uni<Map<Channel, BigDecimal>> spent(String tenant, UUID campaignId) {
        return performance.of(tenant, campaignId).map(StrategyBriefs::spent);
    }

    /** Fails with 409 if there is no day left to plan. */
    void requireOpen(CampaignProjection campaign) {
        boolean over = campaign.status() == CampaignStatus.COMPLETED || campaign.status() == CampaignStatus.ARCHIVED;
        if (over || campaign.lastDay().isBefore(today(campaign))) {
            throw Problem.conflict("The campaign is over. There is nothing left to plan.");
        }
    }

    LocalDate today(CampaignProjection campaign) {
        return LocalDate.ofInstant(clock.instant(), campaign.zone());
    }

    private Uni<List<Benchmark>> past(CampaignProjection campaign) {
        return campaigns
                .ended(campaign.tenant(), campaign.type(), campaign.currency(), MOST_CAMPAIGNS)
                .chain(ids -> performance.benchmarksOf(campaign.tenant(), ids));
    }

    private StrategyBrief brief(CampaignProjection campaign, GenerateStrategy wishes, List<Benchmark> past) {
        LocalDate today = today(campaign);
        return new StrategyBrief(
                campaign.name(),
                campaign.type(),
                campaign.channels(),
                campaign.money(),
                campaign.firstDay().isBefore(today) ? today : campaign.firstDay(),
                campaign.lastDay(),
                wishes.targetAudience(),
                wishes.objectives() == null ? campaign.objectives() : wishes.objectives(),
                campaign.goals(),
                EvidenceRules.of(campaign.type(), campaign.channels(), past));
    }

    private static Map<Channel, BigDecimal> spent(CampaignPerformance metrics) {
        Map<Channel, BigDecimal> spent = new EnumMap<>(Channel.class);
        metrics.byChannel().forEach((channel, totals) -> spent.put(channel, totals.total(Metric.SPEND)));
        return spent;
    }
}
