package com.dryjets.content.repurposing;

import com.dryjets.content.publication.PublicationFact;
import com.dryjets.content.publication.PublicationService;
import com.dryjets.content.repurposing.ReleaseRules.Outcome;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Has the status of pieces follow their posts and emails, inside the tenant's transaction. */
@ApplicationScoped
class ReleaseService {

    private static final Logger LOG = Logger.getLogger(ReleaseService.class);

    private final PublicationService publications;
    private final ContentRepository contents;
    private final RevisionRepository revisions;
    private final Clock clock;

    ReleaseService(
            PublicationService publications, ContentRepository contents, RevisionRepository revisions, Clock clock) {
        this.publications = publications;
        this.contents = contents;
        this.revisions = revisions;
        this.clock = clock;
    }

    /**
     * Applies what an event tells of a post or email.
     *
     * @param service the service that told it, which the history of the piece names
     */
    Uni<Void> apply(String tenant, PublicationFact fact, String service) {
        return publications
                .apply(tenant, fact)
                .chain(piece -> piece.map(id -> follow(tenant, id, service))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> follow(String tenant, UUID contentId, String service) {
        return contents.lockIfKnown(tenant, contentId)
                .chain(content -> content == null
                        ? Uni.createFrom().voidItem()
                        : publications
                                .of(tenant, List.of(contentId))
                                .chain(items -> settle(
                                        content,
                                        ReleaseRules.follow(content.status, items.getOrDefault(contentId, List.of()))
                                                .orElse(null),
                                        service)));
    }

    private Uni<Void> settle(RepurposedContent content, @Nullable Outcome outcome, String service) {
        if (outcome == null) {
            return Uni.createFrom().voidItem();
        }
        LOG.infof(
                "Piece status follows its items contentId=%s from=%s to=%s",
                content.id, content.status, outcome.status());
        return (content.status.isReleased() ? Uni.createFrom().voidItem() : backToReleased(content))
                .invoke(() -> content.moveTo(outcome.status(), outcome.reason(), clock.instant()))
                .chain(() -> revisions.persist(
                        ContentRevision.of(content, RevisionKind.STATUS_CHANGED, service, outcome.reason())))
                .chain(revisions::flush);
    }

    /** What was published is what had been approved, not what was written after the withdrawal. */
    private Uni<Void> backToReleased(RepurposedContent content) {
        return revisions
                .newestReleased(content.tenant, content.id)
                .onItem()
                .ifNotNull()
                .invoke(released -> content.restoreReleased(released, clock.instant()))
                .replaceWithVoid();
    }
}
