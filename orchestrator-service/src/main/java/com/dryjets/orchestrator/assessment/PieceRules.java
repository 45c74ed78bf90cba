package com.dryjets.orchestrator.assessment;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.orchestrator.analysis.Piece;
import com.dryjets.orchestrator.performance.ContentTotals;
import com.dryjets.orchestrator.projection.PublishedContent;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Joins published content with what people did with it. */
final class PieceRules {

    private PieceRules() {}

    private record Name(UUID campaignId, UUID contentRef, Channel channel) {}

    /** Returns content with metrics. What was published several times is one piece, because its metrics are. */
    static List<Piece> pieces(List<PublishedContent> published, List<ContentTotals> totals) {
        Map<Name, MetricTotals> human = totals.stream()
                .collect(Collectors.toMap(
                        one -> new Name(one.campaignId(), one.contentRef(), one.channel()),
                        ContentTotals::human,
                        MetricTotals::plus));
        Set<Name> taken = new HashSet<>();
        return published.stream()
                .flatMap(one ->
                        name(one, human.keySet()).filter(taken::add).map(name -> piece(one, human.get(name))).stream())
                .toList();
    }

    private static Optional<Name> name(PublishedContent one, Set<Name> known) {
        return Stream.of(Optional.of(one.id()), Optional.ofNullable(one.contentId()))
                .flatMap(Optional::stream)
                .map(ref -> new Name(one.campaignId(), ref, one.channel()))
                .filter(known::contains)
                .findFirst();
    }

    private static Piece piece(PublishedContent one, MetricTotals human) {
        return new Piece(
                one.campaignId(),
                one.channel(),
                one.publishedAt(),
                one.angle(),
                one.opening(),
                one.length(),
                one.hashtags(),
                human);
    }
}
