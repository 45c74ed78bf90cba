package com.dryjets.orchestrator.projection;

import com.dryjets.kit.problem.Problem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Queries campaign projections. */
@ApplicationScoped
class CampaignProjectionRepository implements PanacheRepositoryBase<CampaignProjection, UUID> {

    private static final String BY_ID = "tenant = ?1 and id = ?2";
    private static final String NAMES = "select id, name from CampaignProjection where tenant = :tenant and id in :ids";
    private static final String IN_CURRENCY =
            "select id from CampaignProjection where tenant = :tenant and id in :ids and currency = :currency";
    // Written out, so that the partial index is used.
    private static final String ENDED = """
            select id from CampaignProjection where tenant = ?1 and type = ?2 and currency = ?3
            and status in (com.dryjets.orchestrator.projection.CampaignStatus.COMPLETED,
            com.dryjets.orchestrator.projection.CampaignStatus.ARCHIVED) order by endsAt desc, id desc""";

    /** Returns null for an unknown campaign. */
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

    /** Finds those of some campaigns whose amounts are in a currency. */
    Uni<Set<UUID>> inCurrency(String tenant, Collection<UUID> ids, String currency) {
        return getSession()
                .chain(session -> session.createQuery(IN_CURRENCY, UUID.class)
                        .setParameter("tenant", tenant)
                        .setParameter("ids", ids)
                        .setParameter("currency", currency)
                        .getResultList())
                .map(Set::copyOf);
    }

    /** Lists the campaigns of a type and currency that have ended, latest first. */
    Uni<List<UUID>> ended(String tenant, String type, String currency, int limit) {
        return find(ENDED, tenant, type, currency)
                .page(0, limit)
                .project(UUID.class)
                .list();
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
