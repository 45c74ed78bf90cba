package com.dryjets.analytics.campaign;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes campaign projections, in the current Hibernate session. */
@ApplicationScoped
class CampaignProjectionRepository implements PanacheRepositoryBase<CampaignProjection, CampaignKey> {

    private static final String KNOWN_ZONE = "select known_zone(:zone)";

    /** Finds the campaign, or creates it. */
    Uni<CampaignProjection> findOrCreate(String tenant, UUID id) {
        return find("tenant = ?1 and id = ?2", tenant, id)
                .firstResult()
                .onItem()
                .ifNull()
                .switchTo(() -> persist(CampaignProjection.of(tenant, id)));
    }

    /** The name under which the database keeps a time zone; null for UTC and unknown zones. */
    Uni<@Nullable String> knownZone(@Nullable String timeZone) {
        if (timeZone == null) {
            return Uni.createFrom().nullItem();
        }
        return getSession()
                .chain(session -> session.createNativeQuery(KNOWN_ZONE, String.class)
                        .setParameter("zone", timeZone)
                        .getSingleResultOrNull());
    }
}
