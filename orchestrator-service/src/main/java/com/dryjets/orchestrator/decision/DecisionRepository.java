package com.dryjets.orchestrator.decision;

import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Asks for entries of the log. */
@ApplicationScoped
class DecisionRepository implements PanacheRepositoryBase<Decision, UUID> {

    private static final String NEWEST_FIRST = "order by id desc";

    /** A campaign's entries, the newest first. */
    Uni<Page<Decision>> list(String tenant, UUID campaignId, PageRequest page) {
        return page.after()
                .map(key -> find(
                        "tenant = ?1 and campaignId = ?2 and id < ?3 " + NEWEST_FIRST, tenant, campaignId, id(key)))
                .orElseGet(() -> find("tenant = ?1 and campaignId = ?2 " + NEWEST_FIRST, tenant, campaignId))
                .page(0, page.fetch())
                .list()
                .map(found -> Page.of(found, page, decision -> Cursor.write(decision.id())));
    }

    private static UUID id(List<String> key) {
        try {
            return UUID.fromString(key.getFirst());
        } catch (IllegalArgumentException e) {
            throw Cursor.invalid();
        }
    }
}
