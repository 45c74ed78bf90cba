package com.dryjets.orchestrator.strategy;

import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Queries the versions of strategies in the current Hibernate session. */
@ApplicationScoped
class StrategyRepository implements PanacheRepositoryBase<Strategy, UUID> {

    private static final String OF_CAMPAIGN = "tenant = ?1 and campaignId = ?2";
    private static final String NEWEST_FIRST = " order by number desc";
    private static final String LATEST_APPLIED =
            OF_CAMPAIGN + " and appliedAt is not null and applicationState <> ?3 order by appliedAt desc";

    /** The version with this id; null if there is none. */
    Uni<Strategy> find(String tenant, UUID id) {
        return find("tenant = ?1 and id = ?2", tenant, id).firstResult();
    }

    /** Fails with 404 for an unknown version. */
    Uni<Strategy> get(String tenant, UUID campaignId, int number) {
        return find(OF_CAMPAIGN + " and number = ?3", tenant, campaignId, number)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("strategy version", number));
    }

    /** Lists a campaign's versions, newest first. */
    Uni<Page<Strategy>> list(String tenant, UUID campaignId, PageRequest page) {
        return page.after()
                .map(key -> find(
                        OF_CAMPAIGN + " and number < ?3" + NEWEST_FIRST,
                        tenant,
                        campaignId,
                        key.requireSize(1).decimal(0).intValue()))
                .orElseGet(() -> find(OF_CAMPAIGN + NEWEST_FIRST, tenant, campaignId))
                .page(0, page.fetch())
                .list()
                .map(found -> Page.of(found, page, last -> Cursor.write(last.number())));
    }

    /** The number of the newest version; 0 without any. Lock the campaign before using it for the next one. */
    Uni<Integer> newest(String tenant, UUID campaignId) {
        return find("select number from Strategy where " + OF_CAMPAIGN + NEWEST_FIRST, tenant, campaignId)
                .page(0, 1)
                .project(Integer.class)
                .firstResult()
                .onItem()
                .ifNull()
                .continueWith(0);
    }

    /** The version that was applied last and not refused; null if there is none. */
    Uni<Strategy> lastApplied(String tenant, UUID campaignId) {
        return find(LATEST_APPLIED, tenant, campaignId, ApplicationState.REFUSED)
                .firstResult();
    }
}
