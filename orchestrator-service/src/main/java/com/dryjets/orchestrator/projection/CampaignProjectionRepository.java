package com.dryjets.orchestrator.projection;

import com.dryjets.kit.problem.Problem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Queries campaign projections. */
@ApplicationScoped
class CampaignProjectionRepository implements PanacheRepositoryBase<CampaignProjection, UUID> {

    private static final String BY_ID = "tenant = ?1 and id = ?2";
    private static final String NAMES = "select id, name from CampaignProjection where tenant = :tenant and id in :ids";

    /** Answers null for an unknown campaign. */
    Uni<CampaignProjection> find(String tenant, UUID id) {
        return find(BY_ID, tenant, id).firstResult();
    }

    /** Fails with 404 for an unknown campaign. */
    Uni<CampaignProjection> get(String tenant, UUID id) {
        return find(tenant, id).onItem().ifNull().failWith(() -> Problem.notFound("campaign", id));
    }

    /** Lists the names of those campaigns that are known. */
    Uni<Map<UUID, String>> names(String tenant, Collection<UUID> ids) {
        return getSession()
                .chain(session -> session.createQuery(NAMES, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("ids", ids)
                        .getResultList())
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1])));
    }

    /** Locks the campaign's row until the transaction ends. Fails with 404 for an unknown campaign. */
    Uni<CampaignProjection> lock(String tenant, UUID id) {
        return find(BY_ID, tenant, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("campaign", id));
    }

    /** Writes the campaign at once, which locks its row. */
    Uni<Void> save(CampaignProjection campaign) {
        return persist(campaign).chain(this::flush);
    }
}
