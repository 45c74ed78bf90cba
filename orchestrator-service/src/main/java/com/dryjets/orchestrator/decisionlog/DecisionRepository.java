package com.dryjets.orchestrator.decisionlog;

import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Queries the decision log. */
@ApplicationScoped
class DecisionRepository implements PanacheRepositoryBase<Decision, UUID> {

    private static final String NEWEST_FIRST = "order by id desc";

    /** Lists a campaign's entries, newest first. */
    Uni<Page<Decision>> list(String tenant, UUID campaignId, PageRequest page) {
        return page.afterId()
                .map(id -> find("tenant = ?1 and campaignId = ?2 and id < ?3 " + NEWEST_FIRST, tenant, campaignId, id))
                .orElseGet(() -> find("tenant = ?1 and campaignId = ?2 " + NEWEST_FIRST, tenant, campaignId))
                .page(0, page.fetch())
                .list()
                .map(found -> Page.of(found, page, decision -> Cursor.write(decision.id())));
    }
}
