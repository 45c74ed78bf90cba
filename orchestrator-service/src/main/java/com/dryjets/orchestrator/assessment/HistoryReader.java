package com.dryjets.orchestrator.assessment;

import com.dryjets.contracts.marketing.Channel;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the tenant's latest content and the campaign's hours, unless they have been analyzed in the last minutes. */
@ApplicationScoped
class HistoryReader {

    private final PerformanceService performance;
    private final PublicationService publications;
    private final CampaignHistoryRepository histories;
    private final HistoryConfig config;
    private final Clock clock;

    HistoryReader(
            PerformanceService performance,
            PublicationService publications,
            CampaignHistoryRepository histories,
            HistoryConfig config,
            Clock clock) {
        this.performance = performance;
        this.publications = publications;
        this.histories = histories;
        this.config = config;
        this.clock = clock;
    }

    /** What is known of a campaign's history. */
    sealed interface HistoryReading {

        /** The analysis of the last minutes. */
        record Analyzed(HistoryAssessments assessments) implements HistoryReading {}

        /** What a new analysis is made of. */
        record Unread(History history) implements HistoryReading {}
    }

    /** Reads in the current Hibernate session. There is nothing to learn for a campaign that is not running. */
    Uni<HistoryReading> read(CampaignProjection campaign, Situation situation) {
        return situation.running()
                ? histories
                        .recent(campaign.tenant(), campaign.id(), config.every())
                        .chain(recent -> recent == null
                                ? history(campaign, situation).map(HistoryReading.Unread::new)
                                : Uni.createFrom().<HistoryReading>item(new HistoryReading.Analyzed(recent)))
                : Uni.createFrom().item(new HistoryReading.Unread(History.none()));
    }

    private Uni<History> history(CampaignProjection campaign, Situation situation) {
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
