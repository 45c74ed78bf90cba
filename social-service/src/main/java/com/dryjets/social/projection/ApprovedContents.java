package com.dryjets.social.projection;

import com.dryjets.contracts.event.ContentEvent.ContentApproved;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The content that may go out on networks. */
@ApplicationScoped
public class ApprovedContents implements PanacheRepositoryBase<ApprovedContent, UUID> {

    /** Keeps the piece as it was approved, the latest approval in place of an earlier one. */
    public Uni<ApprovedContent> approve(String tenant, ContentApproved event) {
        return known(tenant, event.contentId())
                .map(known -> known == null ? new ApprovedContent(tenant, event.contentId()) : known)
                .invoke(content -> content.approve(event))
                .chain(this::persist);
    }

    /** The piece must not go out any more; one that was never approved for a network is passed over. */
    public Uni<Void> withdraw(String tenant, UUID contentId) {
        return known(tenant, contentId)
                .onItem()
                .ifNotNull()
                .invoke(ApprovedContent::withdraw)
                .replaceWithVoid();
    }

    private Uni<ApprovedContent> known(String tenant, UUID contentId) {
        return find("tenant = ?1 and contentId = ?2", tenant, contentId).firstResult();
    }

    /** What may go out for a campaign, in the order in which it was made. */
    public Uni<List<ApprovedContent>> of(String tenant, UUID campaignId) {
        return list("tenant = ?1 and campaignId = ?2 and approved order by contentId", tenant, campaignId);
    }
}
