package com.dryjets.email.projection;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** Questions about campaigns. */
@ApplicationScoped
public class CampaignProjectionRepository implements PanacheRepositoryBase<CampaignProjection, UUID> {

    private static final String KNOW = """
            insert into campaign_projection (id, tenant, status) values (:id, :tenant, 'UNKNOWN')
            on conflict do nothing""";

    /** The campaign, empty (null) where none of its events came yet and no mail names it. */
    public Uni<CampaignProjection> find(String tenant, UUID id) {
        return find("tenant = ?1 and id = ?2", tenant, id).firstResult();
    }

    /**
     * The campaign with its row locked, made where it is not known yet. Whoever writes an event of the campaign holds
     * this lock, which keeps the events in order, and lets a launch and an approval that come at once see each other.
     * Null only where the id is another tenant's.
     */
    public Uni<CampaignProjection> lock(String tenant, UUID id) {
        return getSession()
                .chain(session -> session.createNativeQuery(KNOW)
                        .setParameter("id", id)
                        .setParameter("tenant", tenant)
                        .executeUpdate())
                .chain(() -> find("tenant = ?1 and id = ?2", tenant, id)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .firstResult());
    }
}
