package com.dryjets.orchestrator.recommendation;

import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.CursorKey;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Queries recommendations. */
@ApplicationScoped
class RecommendationRepository implements PanacheRepositoryBase<Recommendation, UUID> {

    private static final String CAMPAIGN_OF =
            "select campaignId from Recommendation where tenant = :tenant and id = :id";
    private static final String IN_STATUS = "tenant = :tenant and campaignId = :campaign and status in :statuses";
    private static final String AFTER = " and (issuedAt < :at or (issuedAt = :at and id < :id))";
    private static final String NEWEST_FIRST = " order by issuedAt desc, id desc";

    /** Finds the campaign of a recommendation. Fails with 404 for an unknown recommendation. */
    Uni<UUID> campaignOf(String tenant, UUID id) {
        return getSession()
                .chain(session -> session.createQuery(CAMPAIGN_OF, UUID.class)
                        .setParameter("tenant", tenant)
                        .setParameter("id", id)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("recommendation", id));
    }

    /** Fails with 404 for an unknown recommendation. */
    Uni<Recommendation> get(String tenant, UUID id) {
        return find("tenant = ?1 and id = ?2", tenant, id)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("recommendation", id));
    }

    /** Lists all recommendations ever issued for a campaign, oldest first. */
    Uni<List<Recommendation>> of(String tenant, UUID campaignId) {
        return list("tenant = ?1 and campaignId = ?2 order by issuedAt, id", tenant, campaignId);
    }

    /** Lists a campaign's recommendations in any of the statuses, newest first. */
    Uni<Page<Recommendation>> list(
            String tenant, UUID campaignId, Collection<RecommendationStatus> statuses, PageRequest page) {
        Parameters wanted =
                Parameters.with("tenant", tenant).and("campaign", campaignId).and("statuses", statuses);
        return page.after()
                .map(key -> find(IN_STATUS + AFTER + NEWEST_FIRST, after(wanted, key)))
                .orElseGet(() -> find(IN_STATUS + NEWEST_FIRST, wanted))
                .page(0, page.fetch())
                .list()
                .map(found -> Page.of(found, page, last -> Cursor.write(last.issuedAt(), last.id())));
    }

    /** Records the sample size that confirmed a recommendation. Readers don't see it, so the version stays. */
    Uni<Void> confirm(Recommendation recommendation, long sampleSize) {
        return update(
                        "confirmedSampleSize = ?1 where tenant = ?2 and id = ?3",
                        sampleSize,
                        recommendation.tenant(),
                        recommendation.id())
                .replaceWithVoid();
    }

    private static Parameters after(Parameters wanted, CursorKey key) {
        return wanted.and("at", key.requireSize(2).instant(0)).and("id", key.uuid(1));
    }
}
