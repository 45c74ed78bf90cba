package com.dryjets.campaign.campaign;

import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The history of campaigns, in the table {@code campaign_history}. */
@ApplicationScoped
class HistoryRepository implements PanacheRepositoryBase<HistoryEntry, UUID> {

    /** A page of a campaign's history, newest first. */
    Uni<Page<HistoryChange>> page(String tenant, UUID campaignId, PageRequest page) {
        return after(tenant, campaignId, page.afterId().orElse(null))
                .page(0, page.fetch())
                .list()
                .map(found ->
                        Page.of(found, page, entry -> Cursor.write(entry.id)).map(HistoryEntry::view));
    }

    private PanacheQuery<HistoryEntry> after(String tenant, UUID campaignId, @Nullable UUID id) {
        return id == null
                ? find("tenant = ?1 and campaignId = ?2 order by id desc", tenant, campaignId)
                : find("tenant = ?1 and campaignId = ?2 and id < ?3 order by id desc", tenant, campaignId, id);
    }
}
