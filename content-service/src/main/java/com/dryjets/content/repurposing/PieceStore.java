package com.dryjets.content.repurposing;

import com.dryjets.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Stores new pieces with their first revisions and events, inside the tenant's transaction. */
@ApplicationScoped
class PieceStore {

    private static final Logger LOG = Logger.getLogger(PieceStore.class);

    private final ContentRepository contents;
    private final RevisionRepository revisions;
    private final ContentViews views;
    private final PieceMedia media;
    private final Outbox outbox;
    private final Clock clock;

    PieceStore(
            ContentRepository contents,
            RevisionRepository revisions,
            ContentViews views,
            PieceMedia media,
            Outbox outbox,
            Clock clock) {
        this.contents = contents;
        this.revisions = revisions;
        this.views = views;
        this.media = media;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Stores the pieces of one request.
     *
     * @param voiceId the brand voice that they are written in, which is held; null if there is none
     */
    Uni<List<ContentView>> store(String tenant, @Nullable UUID voiceId, List<NewPiece> written) {
        return media.stored(tenant, written)
                .map(pieces -> pieces.stream()
                        .map(piece -> new RepurposedContent(piece, voiceId, clock.instant()))
                        .toList())
                .chain(pieces -> store(tenant, pieces));
    }

    private Uni<List<ContentView>> store(String tenant, List<RepurposedContent> pieces) {
        List<ContentRevision> first = pieces.stream()
                .map(piece -> ContentRevision.of(piece, RevisionKind.CREATED, piece.createdBy, null)
                        .by(piece.engine))
                .toList();
        return contents.persist(pieces)
                .chain(() -> revisions.persist(first))
                .chain(() -> outbox.write(
                        tenant, pieces.stream().map(ContentRules::repurposed).toList()))
                .invoke(() -> pieces.forEach(piece -> LOG.infof(
                        "Piece created blogPostId=%s contentId=%s channel=%s engine=%s",
                        piece.blogPostId, piece.id, piece.channel, piece.engine)))
                .chain(revisions::flush)
                .chain(() -> views.of(tenant, pieces));
    }
}
