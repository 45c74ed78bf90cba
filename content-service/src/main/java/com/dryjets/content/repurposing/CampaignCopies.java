package com.dryjets.content.repurposing;

import com.dryjets.content.media.MediaLibrary;
import com.dryjets.content.voice.BrandVoiceService;
import com.dryjets.kit.outbox.Outbox;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Copies released pieces with their campaign, inside the tenant's transaction. */
@ApplicationScoped
class CampaignCopies {

    private static final Logger LOG = Logger.getLogger(CampaignCopies.class);
    private static final String AUTHOR = "content-service";

    private final BrandVoiceService voices;
    private final ContentRepository contents;
    private final RevisionRepository revisions;
    private final MediaLibrary library;
    private final Outbox outbox;
    private final Clock clock;

    CampaignCopies(
            BrandVoiceService voices,
            ContentRepository contents,
            RevisionRepository revisions,
            MediaLibrary library,
            Outbox outbox,
            Clock clock) {
        this.voices = voices;
        this.contents = contents;
        this.revisions = revisions;
        this.library = library;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Gives a copied campaign copies of the original's released pieces. */
    Uni<Void> copyReleased(String tenant, UUID original, UUID campaignId) {
        return contents.releasedFor(tenant, original)
                .invoke(found -> LOG.infof(
                        "Pieces copied campaignId=%s copyOf=%s pieces=%d", campaignId, original, found.size()))
                .chain(found -> copyAll(found, campaignId));
    }

    private Uni<Void> copyAll(List<RepurposedContent> pieces, UUID campaignId) {
        return Multi.createFrom()
                .iterable(pieces)
                .onItem()
                .transformToUniAndConcatenate(piece -> copy(piece, campaignId))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> copy(RepurposedContent piece, UUID campaignId) {
        return voices.held(piece.tenant, piece.voiceId)
                .map(voice -> piece.copyFor(campaignId, voice, clock.instant()))
                .chain(copy -> store(copy, "Copied with its campaign from piece " + piece.id));
    }

    private Uni<Void> store(RepurposedContent copy, String reason) {
        ContentRevision first = ContentRevision.of(copy, RevisionKind.COPIED, AUTHOR, reason);
        return contents.persist(copy)
                .chain(() -> revisions.persist(first))
                .chain(() -> library.attached(copy.tenant, copy.media()))
                .chain(media -> outbox.write(copy.tenant, ContentRules.approved(copy, media)));
    }
}
