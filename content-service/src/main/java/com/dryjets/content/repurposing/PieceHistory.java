package com.dryjets.content.repurposing;

import com.dryjets.content.performance.PerformanceService;
import com.dryjets.content.performance.Reaction;
import com.dryjets.content.publication.PublicationService;
import com.dryjets.content.recommendation.HookKind;
import com.dryjets.content.recommendation.LengthClass;
import com.dryjets.content.recommendation.PublishedPiece;
import com.dryjets.content.recommendation.PublishedPieces;
import com.dryjets.content.repurposing.ContentRepository.Published;
import com.dryjets.contracts.marketing.Channel;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tells what the published pieces of a tenant achieved. */
@ApplicationScoped
class PieceHistory implements PublishedPieces {

    private final ContentRepository contents;
    private final PublicationService publications;
    private final PerformanceService performance;

    PieceHistory(ContentRepository contents, PublicationService publications, PerformanceService performance) {
        this.contents = contents;
        this.publications = publications;
        this.performance = performance;
    }

    @Override
    public Uni<List<PublishedPiece>> newest(String tenant) {
        return contents.newestPublished(tenant)
                .chain(pieces -> publications
                        .itemIds(tenant, pieces.stream().map(Published::id).toList())
                        .chain(items -> measured(tenant, pieces, items)));
    }

    private Uni<List<PublishedPiece>> measured(String tenant, List<Published> pieces, Map<UUID, Set<UUID>> items) {
        Set<UUID> refs = new HashSet<>();
        pieces.forEach(piece -> refs.addAll(ContentViews.refs(piece.id(), items)));
        return performance
                .reactions(tenant, refs)
                .map(reactions -> pieces.stream()
                        .map(piece -> measured(piece, ContentViews.refs(piece.id(), items), reactions))
                        .flatMap(List::stream)
                        .toList());
    }

    /** The piece with the reactions to all that metrics name it by; empty without any. */
    private static List<PublishedPiece> measured(Published piece, Set<UUID> refs, Map<UUID, Reaction> reactions) {
        List<Reaction> own =
                refs.stream().filter(reactions::containsKey).map(reactions::get).toList();
        if (own.isEmpty()) {
            return List.of();
        }
        return List.of(new PublishedPiece(
                piece.channel(),
                piece.angle(),
                HookKind.of(piece.opening()),
                LengthClass.of(piece.length()),
                piece.hashtags(),
                own.stream()
                        .mapToDouble(piece.channel() == Channel.EMAIL ? Reaction::delivered : Reaction::impressions)
                        .sum(),
                own.stream().mapToDouble(Reaction::clicks).sum()));
    }
}
