package com.dryjets.analytics.campaign;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The campaigns that analytics knows. */
@ApplicationScoped
class CampaignRepository implements PanacheRepositoryBase<Campaign, CampaignKey> {

    /** The campaign, which is made when it is not there yet. */
    Uni<Campaign> findOrMake(String tenant, UUID id) {
        return find("tenant = ?1 and id = ?2", tenant, id)
                .firstResult()
                .onItem()
                .ifNull()
                .switchTo(() -> persist(Campaign.of(tenant, id)));
    }
}
