package com.dryjets.orchestrator.failure;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.failure.Observed.Plan;
import com.dryjets.orchestrator.failure.Observed.Publications;
import com.dryjets.orchestrator.performance.Benchmark;
import com.dryjets.orchestrator.performance.CampaignPerformance;
import com.dryjets.orchestrator.performance.HourlyEngagement;
import com.dryjets.orchestrator.performance.PerformanceService;
import com.dryjets.orchestrator.projection.CampaignProjection;
import com.dryjets.orchestrator.projection.PublicationService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Loads what is known about a campaign, in the current Hibernate session. */
@ApplicationScoped
class CampaignObserver {

    // Sending takes hours; an email that began earlier and has not been reported as sent is not worth pausing.
    private static final Duration LONGEST_DELIVERY = Duration.ofDays(7);

    private final PublicationService publications;
    private final PerformanceService performance;
    private final FailureConfig config;

    CampaignObserver(PublicationService publications, PerformanceService performance, FailureConfig config) {
        this.publications = publications;
        this.performance = performance;
        this.config = config;
    }

    private record Loaded(Publications publications, List<HourlyEngagement> hours) {}

    Uni<Observed> observe(
            CampaignProjection campaign, CampaignPerformance days, List<Benchmark> benchmarks, Instant now) {
        return publications(campaign, now)
                .chain(known -> hours(campaign, days, now).map(hours -> new Loaded(known, hours)))
                .map(loaded -> new Observed(
                        plan(campaign),
                        days,
                        loaded.hours(),
                        BenchmarkRates.of(benchmarks),
                        loaded.publications(),
                        now));
    }

    private static Plan plan(CampaignProjection campaign) {
        return new Plan(
                campaign.status(),
                campaign.currency(),
                Set.copyOf(campaign.channels()),
                campaign.allocations().byChannel(),
                campaign.startsAt(),
                campaign.endsAt(),
                campaign.zone());
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
