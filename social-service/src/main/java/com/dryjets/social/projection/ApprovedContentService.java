package com.dryjets.social.projection;

import com.dryjets.contracts.event.ContentEvent.ContentApproved;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Knows which content may be published on social networks. Call it inside the tenant's transaction. */
@ApplicationScoped
public class ApprovedContentService {

    private final ApprovedContentRepository contents;

    ApprovedContentService(ApprovedContentRepository contents) {
        this.contents = contents;
    }

    /** Stores the approved piece in place of an earlier approval. */
    public Uni<Void> approve(String tenant, ContentApproved event) {
        return contents.find(tenant, event.contentId())
                .map(known -> known == null ? new ApprovedContentProjection(tenant, event.contentId()) : known)
                .invoke(content -> content.approve(event))
                .chain(contents::persist)
                .replaceWithVoid();
    }

    /** Withdraws a piece; ignores one that was never approved for a network. */
    public Uni<Void> withdraw(String tenant, UUID contentId) {
        return contents.find(tenant, contentId)
                .onItem()
                .ifNotNull()
                .invoke(ApprovedContentProjection::withdraw)
                .replaceWithVoid();
    }

    /** Lists the approved content of a campaign in the order of its creation. */
    public Uni<List<ApprovedContentProjection>> approvedFor(String tenant, UUID campaignId) {
        return contents.approvedFor(tenant, campaignId);
    }
}
