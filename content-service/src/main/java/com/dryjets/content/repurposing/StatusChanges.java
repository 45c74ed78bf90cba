package com.dryjets.content.repurposing;

import com.dryjets.content.media.MediaLibrary;
import com.dryjets.content.media.MediaLibrary.Attached;
import com.dryjets.content.repurposing.ContentRules.Move;
import com.dryjets.content.repurposing.ContentRules.Reviewer;
import com.dryjets.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Changes the status of pieces and announces what is released and withdrawn, inside the tenant's transaction. */
@ApplicationScoped
class StatusChanges {

    private static final Logger LOG = Logger.getLogger(StatusChanges.class);

    private final RevisionRepository revisions;
    private final MediaLibrary library;
    private final Outbox outbox;
    private final Clock clock;

    StatusChanges(RevisionRepository revisions, MediaLibrary library, Outbox outbox, Clock clock) {
        this.revisions = revisions;
        this.library = library;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Changes the status of a locked piece as a reviewer asks, or fails as {@link ContentRules#move} does. */
    Uni<Void> apply(RepurposedContent content, Reviewer reviewer, ChangeContentStatus change) {
        return media(content, change.status())
                .map(media -> ContentRules.move(content, change.status(), change.reason(), reviewer, media))
                .chain(move -> apply(content, reviewer, move, change.reason()));
    }

    /** Only an approval hands the media on. */
    private Uni<List<Attached>> media(RepurposedContent content, ContentStatus to) {
        return to == ContentStatus.APPROVED
                ? library.attached(content.tenant, content.media())
                : Uni.createFrom().item(List.of());
    }

    private Uni<Void> apply(RepurposedContent content, Reviewer reviewer, Move move, @Nullable String reason) {
        LOG.infof("Piece status changed contentId=%s from=%s to=%s", content.id, content.status, move.to());
        content.moveTo(move.to(), reason, clock.instant());
        return revisions
                .persist(ContentRevision.of(content, RevisionKind.STATUS_CHANGED, reviewer.user(), reason))
                .chain(revisions::flush)
                .chain(() -> outbox.write(content.tenant, move.event().stream().toList()));
    }
}
