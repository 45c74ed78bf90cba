package com.dryjets.campaign.projection;

import com.dryjets.campaign.projection.ItemProjection.Status;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.CursorKey;
import com.dryjets.kit.rest.PageRequest;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a campaign's posts and mails one by one. */
@ApplicationScoped
public class ItemQuery {

    /** Stands for no time, after all times. */
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private static final String LIST = """
            select item_id, channel, status, scheduled_for, done_at, reason, audience_size, content_id
            from campaign_item
            where tenant = :tenant and campaign_id = :campaign
                and (:channel = '' or channel = :channel) and (:status = '' or status = :status)
                and (coalesce(scheduled_for, cast(:never as timestamptz)), item_id) >
                    (cast(:time as timestamptz), cast(:id as uuid))
            order by coalesce(scheduled_for, cast(:never as timestamptz)), item_id
            limit :limit""";

    /**
     * An item as it is answered.
     *
     * @param scheduledFor when it goes out, or was to go out
     * @param doneAt when it came to its end
     * @param reason why it failed or was cancelled
     * @param audienceSize of a mail
     * @param contentId the approved piece it was made from
     */
    public record CampaignItem(
            UUID itemId,
            Channel channel,
            Status status,
            @Nullable Instant scheduledFor,
            @Nullable Instant doneAt,
            @Nullable String reason,
            @Nullable Integer audienceSize,
            @Nullable UUID contentId) {}

    /** Which items are wanted; null does not restrict. */
    public record Filter(
            @Nullable Channel channel, @Nullable Status status) {

        /** Every item. */
        public static Filter none() {
            return new Filter(null, null);
        }
    }

    private record Place(Instant time, UUID id) {

        static final Place BEFORE_ALL = new Place(Instant.EPOCH, new UUID(0, 0));

        static Place of(CursorKey key) {
            return new Place(key.requireSize(2).instant(0), key.uuid(1));
        }
    }

    /** A campaign's items by their time, those without one last; at most so many. */
    public Uni<List<CampaignItem>> of(String tenant, UUID campaignId, Filter filter, PageRequest page) {
        return of(tenant, campaignId, filter, page.after().map(Place::of).orElse(Place.BEFORE_ALL), page.fetch());
    }

    /** The first so many. */
    public Uni<List<CampaignItem>> of(String tenant, UUID campaignId, int limit) {
        return of(tenant, campaignId, Filter.none(), Place.BEFORE_ALL, limit);
    }

    /** Where an item stands in that order. */
    public static String cursor(CampaignItem item) {
        return Cursor.write(item.scheduledFor() == null ? NEVER : item.scheduledFor(), item.itemId());
    }

    private static Uni<List<CampaignItem>> of(String tenant, UUID campaignId, Filter filter, Place after, int limit) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LIST, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .setParameter(
                                "channel",
                                filter.channel() == null ? "" : filter.channel().name())
                        .setParameter(
                                "status",
                                filter.status() == null ? "" : filter.status().name())
                        .setParameter("never", NEVER)
                        .setParameter("time", after.time())
                        .setParameter("id", after.id())
                        .setParameter("limit", limit)
                        .getResultList())
                .map(rows -> rows.stream().map(ItemQuery::item).toList());
    }

    private static CampaignItem item(Object[] row) {
        return new CampaignItem(
                (UUID) row[0],
                Channel.valueOf((String) row[1]),
                Status.valueOf((String) row[2]),
                Rows.instant(row[3]),
                Rows.instant(row[4]),
                (String) row[5],
                row[6] == null ? null : ((Number) row[6]).intValue(),
                (UUID) row[7]);
    }
}
