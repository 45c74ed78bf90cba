package com.dryjets.campaign.campaign;

import com.dryjets.common.rest.Cursor;
import com.dryjets.common.rest.Page;
import com.dryjets.common.rest.PageRequest;
import com.dryjets.common.tenancy.Caller;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to campaigns; written in the transaction of the change. */
@ApplicationScoped
public class History implements PanacheRepositoryBase<HistoryEntry, UUID> {

    private final Clock clock;

    History(Clock clock) {
        this.clock = clock;
    }

    /** Notes a change. */
    public Uni<Void> add(Campaign campaign, Caller caller, String change, @Nullable String reason) {
        return persist(new HistoryEntry(campaign, caller, change, reason, clock.instant()))
                .replaceWithVoid();
    }

    /** Newest first. */
    Uni<Page<HistoryEntry.View>> of(String tenant, UUID campaignId, PageRequest page) {
        UUID after = page.after().map(key -> UUID.fromString(key.getFirst())).orElse(null);
        return (after == null
                        ? find("tenant = ?1 and campaignId = ?2 order by id desc", tenant, campaignId)
                        : find(
                                "tenant = ?1 and campaignId = ?2 and id < ?3 order by id desc",
                                tenant,
                                campaignId,
                                after))
                .page(0, page.fetch())
                .list()
                .map(found ->
                        Page.of(found, page, entry -> Cursor.write(entry.id)).map(HistoryEntry::view));
    }
}
