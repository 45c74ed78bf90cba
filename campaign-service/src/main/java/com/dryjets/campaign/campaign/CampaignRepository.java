package com.dryjets.campaign.campaign;

import com.dryjets.kit.problem.Problem;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is asked of the campaigns. */
@ApplicationScoped
public class CampaignRepository implements PanacheRepositoryBase<Campaign, UUID> {

    private static final String LOCK_IF_FREE =
            "select id from campaign where tenant = :tenant and id = :id for no key update skip locked";

    /** The campaign, or 404. */
    public Uni<Campaign> get(String tenant, UUID id) {
        return find("tenant = ?1 and id = ?2", tenant, id)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("campaign", id));
    }

    /** The campaign, locked until the transaction ends, or 404. */
    public Uni<Campaign> lock(String tenant, UUID id) {
        return find("tenant = ?1 and id = ?2", tenant, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("campaign", id));
    }

    /** The campaign, locked until the transaction ends; null where there is none or another transaction has it. */
    public Uni<Campaign> findIfFree(String tenant, UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOCK_IF_FREE, UUID.class)
                        .setParameter("tenant", tenant)
                        .setParameter("id", id)
                        .getSingleResultOrNull())
                .onItem()
                .ifNotNull()
                .transformToUni(found -> get(tenant, found));
    }

    /** Running campaigns of all tenants whose end has come, oldest end first. */
    public Uni<List<Campaign>> endedBy(Instant now, int limit) {
        return find("status in ('ACTIVE', 'PAUSED') and endsAt <= ?1 order by endsAt", now)
                .page(0, limit)
                .list();
    }
}
