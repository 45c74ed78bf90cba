package com.dryjets.campaign.projection;

import com.dryjets.contracts.event.CampaignEvent.CampaignCreated;
import com.dryjets.contracts.value.Texts;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The content of campaigns, as content-service publishes it. */
@ApplicationScoped
public class ContentProjection {

    private static final int PREVIEW_LENGTH = 280;

    private final ContentRepository content;

    ContentProjection(ContentRepository content) {
        this.content = content;
    }

    /** Lists a campaign's pieces by channel. */
    public Uni<List<ContentPiece>> of(String tenant, UUID campaignId) {
        return content.list(tenant, campaignId);
    }

    /**
     * Copies a campaign's approved pieces to its duplicate at once. content-service makes the same copies, with the same
     * ids, and publishes them later.
     */
    public Uni<Void> copy(String tenant, UUID from, UUID to, Instant at) {
        return content.list(tenant, from)
                .onItem()
                .transformToMulti(pieces -> Multi.createFrom().iterable(pieces))
                .filter(ContentPiece::hasApproval)
                .call(piece -> content.put(tenant, to, copied(piece, to, at)))
                .onItem()
                .ignoreAsUni();
    }

    /** Applies a piece unless a newer version was applied. */
    Uni<Void> apply(String tenant, UUID campaignId, ContentPiece piece) {
        return content.put(tenant, campaignId, piece);
    }

    static String preview(String body) {
        return Texts.start(body, PREVIEW_LENGTH);
    }

    private static ContentPiece copied(ContentPiece piece, UUID campaignId, Instant at) {
        UUID id = CampaignCreated.copiedContent(piece.contentId(), campaignId);
        return new ContentPiece(id, piece.channel(), ContentStatus.APPROVED, piece.preview(), at);
    }
}
