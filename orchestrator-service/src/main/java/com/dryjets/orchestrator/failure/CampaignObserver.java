package com.dryjets.orchestrator.failure;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.GoalMetric;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.orchestrator.failure.Observed.Plan;
import com.dryjets.orchestrator.failure.Observed.Publications;
import com.dryjets.orchestrator.performance.Benchmark;
import com.dryjets.orchestrator.performance.CampaignPerformance;
import com.dryjets.orchestrator.performance.HourlyEngagement;
import com.dryjets.orchestrator.performance.PerformanceService;
import com.dryjets.orchestrator.projection.CampaignProjection;
import com.dryjets.orchestrator.projection.CampaignService;
import com.dryjets.orchestrator.projection.PublicationService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Loads what is known about a campaign, in the current Hibernate session. */
@ApplicationScoped
class CampaignObserver {

    // Sending takes hours; an email that began earlier and has not been reported as sent is not worth pausing.
    private static final Duration LONGEST_DELIVERY = Duration.ofDays(7);
    private static final String CONVERSION = "CONVERSION";
    // Whatever else a campaign is for, these need conversions.
    private static final Set<GoalMetric> OF_CONVERSIONS =
            EnumSet.of(GoalMetric.CONVERSIONS, GoalMetric.REVENUE, GoalMetric.ROAS);

    private final PublicationService publications;
    private final PerformanceService performance;
    private final CampaignService campaigns;
    private final FailureConfig config;

    CampaignObserver(
            PublicationService publications,
            PerformanceService performance,
            CampaignService campaigns,
            FailureConfig config) {
        this.publications = publications;
        this.performance = performance;
        this.campaigns = campaigns;
        this.config = config;
    }

    private record Loaded(Publications publications, List<HourlyEngagement> hours, BenchmarkRates benchmarks) {}

    Uni<Observed> observe(
            CampaignProjection campaign, CampaignPerformance days, List<Benchmark> benchmarks, Instant now) {
        return publications(campaign, now)
                .chain(known ->
                        hours(campaign, days, now).map(hours -> new Loaded(known, hours, BenchmarkRates.none())))
                .chain(loaded -> rates(campaign, benchmarks)
                        .map(rates -> new Loaded(loaded.publications(), loaded.hours(), rates)))
                .map(loaded -> new Observed(
                        plan(campaign), days, loaded.hours(), loaded.benchmarks(), loaded.publications(), now));
    }

    /** Only campaigns with the same currency have comparable spend. */
    private Uni<BenchmarkRates> rates(CampaignProjection campaign, List<Benchmark> benchmarks) {
        Set<UUID> spending = benchmarks.stream()
                .filter(one -> one.totals().total(Metric.SPEND).signum() > 0)
                .map(Benchmark::campaignId)
                .collect(Collectors.toSet());
        return campaigns
                .inCurrency(campaign.tenant(), spending, campaign.currency())
                .map(same -> BenchmarkRates.of(benchmarks, same, config.expectedConversions()));
    }

    private static Plan plan(CampaignProjection campaign) {
        return new Plan(
                campaign.status(),
                campaign.money(),
                isForConversions(campaign),
                Set.copyOf(campaign.channels()),
                campaign.allocations().byChannel(),
                campaign.startsAt(),
                campaign.endsAt(),
                campaign.zone());
    }

    private static boolean isForConversions(CampaignProjection campaign) {
        return CONVERSION.equals(campaign.type())
                || campaign.goals().stream().anyMatch(goal -> OF_CONVERSIONS.contains(goal.metric()));
    }

    private Uni<Publications> publications(CampaignProjection campaign, Instant now) {
        return Uni.createFrom()
                .item(Publications.none())
                .chain(known -> publications
                        .watchedEmails(campaign.tenant(), campaign.id())
                        .map(known::withEmails))
                .chain(known -> publications
                        .emailsInDelivery(campaign.tenant(), campaign.id(), now.minus(LONGEST_DELIVERY))
                        .map(known::withInDelivery))
                .chain(known -> troubled(campaign, known, now))
                .chain(known ->
                        publications.activity(campaign.tenant(), campaign.id()).map(known::withActivity));
    }

    private Uni<Publications> troubled(CampaignProjection campaign, Publications known, Instant now) {
        return publications
                .troubled(campaign.tenant(), campaign.id(), now.minus(config.lateAfter()))
                .map(known::withTroubled)
                .chain(more -> publications
                        .troubledAccounts(campaign.tenant(), campaign.id())
                        .map(more::withAccounts));
    }

    /** Only channels with metrics have hours. */
    private Uni<List<HourlyEngagement>> hours(CampaignProjection campaign, CampaignPerformance days, Instant now) {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        channels.addAll(days.byChannel().keySet());
        channels.remove(Channel.EMAIL);
        return performance
                .hoursSince(campaign.tenant(), campaign.id(), channels, now.minus(EngagementSymptoms.HISTORY))
                .map(hours -> hours.stream().map(HourlyEngagement::of).toList());
    }
}
