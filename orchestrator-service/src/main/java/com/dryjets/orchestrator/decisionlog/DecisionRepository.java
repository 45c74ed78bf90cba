package com.dryjets.orchestrator.decisionlog;

import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Queries the decision log. */
@ApplicationScoped
class DecisionRepository implements PanacheRepositoryBase<Decision, UUID> {

    private static final String NEWEST_FIRST = "order by id desc";

    // More at once would only make an assessment slower: the others follow with the next.
    private static final int MOST_UNJUDGED = 50;
    private static final String UNJUDGED = """
            from Decision d
            where d.tenant = :tenant and d.campaignId = :campaign and d.action = :accepted and d.baseline is not null
            and not exists (select 1 from JudgedDecision j where j.tenant = :tenant and j.decisionId = d.id)
            order by d.id""";

    /** Lists accepted recommendations of a campaign without a verdict, oldest first. */
    Uni<List<Decision>> unjudged(String tenant, UUID campaignId) {
        return find(
                        UNJUDGED,
                        Parameters.with("tenant", tenant)
                                .and("campaign", campaignId)
                                .and("accepted", DecisionAction.ACCEPTED))
                .page(0, MOST_UNJUDGED)
                .list();
    }

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
