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

/** Asks for recommendations. */
@ApplicationScoped
public class RecommendationRepository implements PanacheRepositoryBase<Recommendation, UUID> {

    private static final String CAMPAIGN_OF =
            "select campaignId from Recommendation where tenant = :tenant and id = :id";
    private static final String IN_STATUS = "tenant = :tenant and campaignId = :campaign and status in :statuses";
    private static final String AFTER = " and (issuedAt < :at or (issuedAt = :at and id < :id))";
    private static final String NEWEST_FIRST = " order by issuedAt desc, id desc";

    /** Which campaign it is about; 404 where the tenant has no such recommendation. */
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

    /** 404 where the tenant has none. */
    Uni<Recommendation> get(String tenant, UUID id) {
        return find("tenant = ?1 and id = ?2", tenant, id)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("recommendation", id));
    }

    /** All that was ever issued for a campaign, the oldest first. */
    public Uni<List<Recommendation>> of(String tenant, UUID campaignId) {
        return list("tenant = ?1 and campaignId = ?2 order by issuedAt, id", tenant, campaignId);
    }

    /** A campaign's recommendations that stand so, the newest first. */
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

    /** Notes how much had been looked at when the figures said the same again; not a change that a reader would see. */
    Uni<Void> saw(String tenant, UUID id, long weight) {
        return update("seenWeight = ?1 where tenant = ?2 and id = ?3", weight, tenant, id)
                .replaceWithVoid();
    }

    private static Parameters after(Parameters wanted, CursorKey key) {
        return wanted.and("at", key.requireSize(2).instant(0)).and("id", key.uuid(1));
    }
}
