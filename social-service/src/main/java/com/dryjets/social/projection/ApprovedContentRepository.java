package com.dryjets.social.projection;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads and stores approved content. */
@ApplicationScoped
class ApprovedContentRepository implements PanacheRepositoryBase<ApprovedContentProjection, UUID> {

    /** Finds a piece; null if it was never approved for a network. */
    Uni<@Nullable ApprovedContentProjection> find(String tenant, UUID contentId) {
        return find("tenant = ?1 and contentId = ?2", tenant, contentId).firstResult();
    }

    Uni<List<ApprovedContentProjection>> approvedFor(String tenant, UUID campaignId) {
        return list("tenant = ?1 and campaignId = ?2 and approved order by contentId", tenant, campaignId);
    }
}
