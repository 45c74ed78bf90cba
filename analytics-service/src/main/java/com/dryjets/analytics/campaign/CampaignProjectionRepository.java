package com.dryjets.analytics.campaign;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Writes campaign projections, in the current Hibernate session. */
@ApplicationScoped
class CampaignProjectionRepository implements PanacheRepositoryBase<CampaignProjection, CampaignKey> {

    /** Finds the campaign, or creates it. */
    Uni<CampaignProjection> findOrCreate(String tenant, UUID id) {
        return find("tenant = ?1 and id = ?2", tenant, id)
                .firstResult()
                .onItem()
                .ifNull()
                .switchTo(() -> persist(CampaignProjection.of(tenant, id)));
    }
}
