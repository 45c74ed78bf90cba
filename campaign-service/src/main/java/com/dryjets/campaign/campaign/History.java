package com.dryjets.campaign.campaign;

import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.Caller;
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
        return add(campaign, caller, new Change(change, reason, null, null));
    }

    /** Notes a change of a value. */
    public Uni<Void> add(Campaign campaign, Caller caller, Change change) {
        return persist(new HistoryEntry(campaign, caller, change, clock.instant()))
                .replaceWithVoid();
    }

    /** What this service does by itself. */
    public static Caller system(String tenant) {
        return new Caller(tenant, "system");
    }

    /**
     * What changed.
     *
     * @param from short text of the old value, null where there is none
     * @param to short text of the new value, null where there is none
     */
    public record Change(
            String change,
            @Nullable String reason,
            @Nullable String from,
            @Nullable String to) {}

    /** Newest first. */
    Uni<Page<HistoryEntry.HistoryChange>> of(String tenant, UUID campaignId, PageRequest page) {
        UUID after = page.afterId().orElse(null);
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
