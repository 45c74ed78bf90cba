package com.dryjets.content.repurposing;

import com.dryjets.content.performance.PerformanceService;
import com.dryjets.content.performance.PiecePerformance;
import com.dryjets.content.publication.PublicationService;
import com.dryjets.content.recommendation.HookKind;
import com.dryjets.content.recommendation.LengthClass;
import com.dryjets.content.recommendation.PublishedPiece;
import com.dryjets.content.recommendation.PublishedPieces;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
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
        return contents.newestPublished(tenant).chain(pieces -> {
            List<UUID> ids = pieces.stream().map(piece -> piece.id).toList();
            return publications
                    .of(tenant, ids)
                    .chain(items -> performance.of(tenant, ContentViews.refs(ids, items)))
                    .map(achieved -> measured(pieces, achieved));
        });
    }

    private static List<PublishedPiece> measured(List<RepurposedContent> pieces, Map<UUID, PiecePerformance> achieved) {
        return pieces.stream()
                .filter(piece -> achieved.containsKey(piece.id))
                .map(piece -> measured(piece, achieved.get(piece.id)))
                .toList();
    }

    private static PublishedPiece measured(RepurposedContent piece, PiecePerformance achieved) {
        boolean isEmail = piece.channel == Channel.EMAIL;
        String opening = isEmail && piece.subject != null ? piece.subject : piece.text;
        int length = piece.parts.length > 1 ? String.join("", piece.parts).length() : piece.text.length();
        return new PublishedPiece(
                piece.channel,
                piece.angle,
                HookKind.of(opening),
                LengthClass.of(length),
                List.of(piece.hashtags),
                achieved.people(isEmail ? Metric.DELIVERED : Metric.IMPRESSIONS).doubleValue(),
                achieved.people(Metric.CLICKS).doubleValue());
    }
}
