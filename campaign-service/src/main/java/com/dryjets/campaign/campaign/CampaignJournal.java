package com.dryjets.campaign.campaign;

import com.dryjets.campaign.livefeed.LiveFeed;
import com.dryjets.contracts.event.CampaignEvent;
import com.dryjets.contracts.event.CampaignEvent.CampaignArchived;
import com.dryjets.contracts.event.DomainEvent;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.kit.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/**
 * Records changes of campaigns in the transaction that makes them: in the history for people, as events for other
 * services, and in the live feed for open streams.
 */
@ApplicationScoped
public class CampaignJournal {

    private final HistoryRepository history;
    private final Outbox outbox;
    private final LiveFeed feed;
    private final Clock clock;

    CampaignJournal(HistoryRepository history, Outbox outbox, LiveFeed feed, Clock clock) {
        this.history = history;
        this.outbox = outbox;
        this.feed = feed;
        this.clock = clock;
    }

    /** The caller that the history names for what the service does by itself. */
    public static Caller system(String tenant) {
        return new Caller(tenant, "system");
    }

    /** Adds a history entry and publishes an event. */
    public Uni<Void> record(Campaign campaign, Caller caller, HistoryNote note, CampaignEvent event) {
        return record(campaign, caller, List.of(note), List.of(event));
    }

    /** Adds history entries and publishes events, in their order. */
    public Uni<Void> record(
            Campaign campaign, Caller caller, List<HistoryNote> notes, List<? extends DomainEvent> events) {
        return note(campaign, caller, notes).chain(() -> outbox.write(campaign.tenant(), events));
    }

    /** Adds history entries. */
    public Uni<Void> note(Campaign campaign, Caller caller, List<HistoryNote> notes) {
        List<HistoryEntry> entries = notes.stream()
                .map(note -> new HistoryEntry(campaign, caller, note, clock.instant()))
                .toList();
        return entries.isEmpty() ? Uni.createFrom().voidItem() : history.persist(entries);
    }

    /** Shows the campaign's new status or plan to open streams. Call it after the events were written. */
    public Uni<CampaignView> show(Campaign campaign) {
        CampaignView view = CampaignView.of(campaign);
        return feed.status(campaign.tenant(), campaign.id(), view).replaceWith(view);
    }

    /** Shows open streams that the spend or the allocations changed. */
    public Uni<Void> showSpend(Campaign campaign) {
        return feed.spend(campaign.tenant(), campaign.id());
    }

    /** Publishes that a draft was deleted. */
    public Uni<Void> recordDeletion(Campaign draft, CampaignView last) {
        return outbox.write(draft.tenant(), new CampaignArchived(draft.id()))
                .chain(() -> feed.status(draft.tenant(), draft.id(), last));
    }
}
