package com.dryjets.orchestrator.failure;

import com.dryjets.kit.problem.Problem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Queries failures. */
@ApplicationScoped
class FailureRepository implements PanacheRepositoryBase<Failure, UUID> {

    private static final int LATEST = 50;
    private static final String CAMPAIGN_OF = "select campaignId from Failure where tenant = :tenant and id = :id";

    /** Finds the campaign of a failure. Fails with 404 for an unknown failure. */
    Uni<UUID> campaignOf(String tenant, UUID id) {
        return getSession()
                .chain(session -> session.createQuery(CAMPAIGN_OF, UUID.class)
                        .setParameter("tenant", tenant)
                        .setParameter("id", id)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("failure", id));
    }

    /** Lists a campaign's open failures, oldest first. */
    Uni<List<Failure>> open(String tenant, UUID campaignId) {
        return list("tenant = ?1 and campaignId = ?2 and clearedAt is null order by since, id", tenant, campaignId);
    }

    /** Finds those of these failures that are open and not snoozed. */
    Uni<List<Failure>> active(String tenant, Collection<UUID> ids, Instant now) {
        return list(
                "tenant = ?1 and id in ?2 and clearedAt is null and (snoozedUntil is null or snoozedUntil <= ?3)",
                tenant,
                ids,
                now);
    }

    /** Finds the latest failure with the same cause; null if there is none. */
    Uni<Failure> latestLike(Failure failure) {
        return find(
                        "tenant = ?1 and campaignId = ?2 and kind = ?3 and subject = ?4 order by detectedAt desc, id desc",
                        failure.tenant(),
                        failure.campaignId(),
                        failure.kind(),
                        failure.subject())
                .firstResult();
    }

    /** Lists a campaign's latest cleared failures, newest first. */
    Uni<List<Failure>> cleared(String tenant, UUID campaignId) {
        return find(
                        "tenant = ?1 and campaignId = ?2 and clearedAt is not null order by clearedAt desc, id",
                        tenant,
                        campaignId)
                .page(0, LATEST)
                .list();
    }

    /** Fails with 404 for an unknown failure. */
    Uni<Failure> get(String tenant, UUID id) {
        return find("tenant = ?1 and id = ?2", tenant, id)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("failure", id));
    }
}
