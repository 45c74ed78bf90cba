package com.dryjets.email.projection;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** Queries of the campaign projections. */
@ApplicationScoped
class CampaignProjectionRepository implements PanacheRepositoryBase<CampaignProjection, UUID>, Campaigns {

    private static final String CREATE = """
            insert into campaign_projection (id, tenant, phase) values (:id, :tenant, 'UNKNOWN')
            on conflict do nothing""";

    @Override
    public Uni<CampaignProjection> find(String tenant, UUID id) {
        return find("tenant = ?1 and id = ?2", tenant, id).firstResult();
    }

    @Override
    public Uni<CampaignProjection> lock(String tenant, UUID id) {
        return getSession()
                .chain(session -> session.createNativeQuery(CREATE)
                        .setParameter("id", id)
                        .setParameter("tenant", tenant)
                        .executeUpdate())
                .chain(() -> find("tenant = ?1 and id = ?2", tenant, id)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .firstResult());
    }
}
