package com.dryjets.campaign.projection;

import com.dryjets.campaign.projection.ItemRepository.Position;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The posts and emails of campaigns, as social-service and email-service publish them. */
@ApplicationScoped
public class ItemProjection {

    private final ItemRepository items;

    ItemProjection(ItemRepository items) {
        this.items = items;
    }

    /** Applies a change unless a newer one was applied. */
    public Uni<Void> apply(
            String tenant, UUID campaignId, UUID itemId, Channel channel, ItemChange change, Instant at) {
        return items.put(tenant, campaignId, itemId, channel, change, at);
    }

    /** Counts a campaign's items by channel and status. */
    public Uni<List<ItemCount>> counts(String tenant, UUID campaignId) {
        return items.counts(tenant, campaignId);
    }

    /** The campaigns with an item that has failed, whether or not they have ended. */
    public Uni<Set<UUID>> failing(String tenant) {
        return items.failing(tenant).map(Set::copyOf);
    }

    /** Totals the items of each campaign; campaigns without items are missing. */
    public Uni<Map<UUID, ItemTotals>> totals(String tenant, Collection<UUID> campaigns, Instant now) {
        return campaigns.isEmpty() ? Uni.createFrom().item(Map.of()) : items.totals(tenant, campaigns, now);
    }

    /** Lists the first items by their time. */
    public Uni<List<CampaignItem>> first(String tenant, UUID campaignId, int limit) {
        return items.list(tenant, campaignId, ItemFilter.ALL, Position.START, limit);
    }

    /** Lists a page of items by their time; those without a time come last. */
    public Uni<Page<CampaignItem>> page(String tenant, UUID campaignId, ItemFilter filter, PageRequest page) {
        Position after = page.after().map(Position::of).orElse(Position.START);
        return items.list(tenant, campaignId, filter, after, page.fetch())
                .map(found -> Page.of(found, page, item -> Position.of(item).cursor()));
    }
}
