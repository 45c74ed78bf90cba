package com.dryjets.orchestrator.assessment;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.work.Computation;
import com.dryjets.orchestrator.analysis.AnalysisConfig;
import com.dryjets.orchestrator.analysis.AnalysisRules;
import com.dryjets.orchestrator.analysis.History;
import com.dryjets.orchestrator.analysis.HistoryAssessments;
import com.dryjets.orchestrator.analysis.Piece;
import com.dryjets.orchestrator.analysis.Situation;
import com.dryjets.orchestrator.performance.CampaignPerformance;
import com.dryjets.orchestrator.performance.ContentRef;
import com.dryjets.orchestrator.performance.PerformanceService;
import com.dryjets.orchestrator.projection.CampaignProjection;
import com.dryjets.orchestrator.projection.PublicationService;
import com.dryjets.orchestrator.projection.PublishedContent;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Learns from the tenant's latest content and the campaign's hours, once in a while for each campaign. */
@ApplicationScoped
class HistoryAnalyzer {

    private static final int MOST_CAMPAIGNS = 10_000;

    private final PerformanceService performance;
    private final PublicationService publications;
    private final AnalysisConfig analysis;
    private final HistoryConfig config;
    private final Clock clock;
    private final Cache<Key, HistoryAssessments> known;

    private record Key(String tenant, UUID campaignId) {}

    HistoryAnalyzer(
            PerformanceService performance,
            PublicationService publications,
            AnalysisConfig analysis,
            HistoryConfig config,
            Clock clock) {
        this.performance = performance;
        this.publications = publications;
        this.analysis = analysis;
        this.config = config;
        this.clock = clock;
        known = Caffeine.newBuilder()
                .maximumSize(MOST_CAMPAIGNS)
                .expireAfterWrite(config.every())
                .build();
    }

    /** Reads in the current Hibernate session, unless an analysis of the last minutes is at hand. */
    Uni<HistoryAssessments> analyze(CampaignProjection campaign, Situation situation) {
        Key key = new Key(campaign.tenant(), campaign.id());
        @Nullable HistoryAssessments recent = known.getIfPresent(key);
        return recent != null
                ? Uni.createFrom().item(recent)
                : read(campaign, situation)
                        .chain(history ->
                                Computation.offTheEventLoop(() -> AnalysisRules.assess(situation, history, analysis)))
                        .invoke(assessments -> known.put(key, assessments));
    }

    private Uni<History> read(CampaignProjection campaign, Situation situation) {
        Set<Channel> channels = new TreeSet<>(situation.allocations().keySet());
        channels.addAll(situation.performance().byChannel().keySet());
        Set<Channel> networks = channels.stream().filter(Channel::isSocial).collect(Collectors.toSet());
        Instant now = clock.instant();
        return pieces(campaign.tenant(), channels, now)
                .chain(pieces -> performance
                        .hoursSince(
                                campaign.tenant(), campaign.id(), networks, now.minus(Duration.ofDays(config.days())))
                        .map(hours -> new History(pieces, hours)));
    }

    /** Content whose response is about complete. */
    private Uni<List<Piece>> pieces(String tenant, Collection<Channel> channels, Instant now) {
        Instant before = now.minus(Duration.ofDays(CampaignPerformance.RESPONSE_DAYS));
        return publications
                .latest(tenant, channels, before, config.pieces())
                .chain(published -> performance
                        .ofContent(tenant, refs(published))
                        .map(totals -> PieceRules.pieces(published, totals)));
    }

    /** Metrics of a post name its content; those of an email name the email. */
    private static List<ContentRef> refs(List<PublishedContent> published) {
        return published.stream()
                .flatMap(one -> Stream.of(Optional.ofNullable(one.contentId()), Optional.of(one.id()))
                        .flatMap(Optional::stream)
                        .map(ref -> new ContentRef(one.campaignId(), ref)))
                .distinct()
                .toList();
    }
}
