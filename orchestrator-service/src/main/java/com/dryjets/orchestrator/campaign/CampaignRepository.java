package com.dryjets.orchestrator.campaign;

import com.dryjets.kit.problem.Problem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** Asks for campaigns. */
@ApplicationScoped
public class CampaignRepository implements PanacheRepositoryBase<Campaign, UUID> {

    private static final String BY_ID = "tenant = ?1 and id = ?2";

    Uni<Campaign> find(String tenant, UUID id) {
        return find(BY_ID, tenant, id).firstResult();
    }

    /** 404 where the tenant has none. */
    public Uni<Campaign> get(String tenant, UUID id) {
        return find(tenant, id).onItem().ifNull().failWith(() -> Problem.notFound("campaign", id));
    }

    /** The same, and nobody else works on the campaign until the transaction ends: its events keep their order. */
    public Uni<Campaign> lock(String tenant, UUID id) {
        return find(BY_ID, tenant, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("campaign", id));
    }
}
