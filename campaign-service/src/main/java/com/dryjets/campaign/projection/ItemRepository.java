package com.dryjets.campaign.projection;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.value.Instants;
import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.CursorKey;
import com.dryjets.kit.work.Utc;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The items of campaigns, in the table {@code campaign_item}. */
@ApplicationScoped
class ItemRepository {

    /** Sorts items without a time after all others. */
    private static final Instant NEVER = Instants.LATEST;

    private static final String UPSERT = """
            insert into campaign_item (item_id, tenant, campaign_id, channel, status, audience_size, scheduled_for,
                done_at, reason, content_id)
            values (:item, :tenant, :campaign, :channel, :status, :audience, :scheduled, :done, :reason, :content)
            on conflict (tenant, item_id) do update
            -- A scheduled email is reported as ready once more when its audience changes.
            set status = case
                    when excluded.status = 'READY' and campaign_item.status in ('SCHEDULED', 'RUNNING', 'PAUSED')
                    then campaign_item.status else excluded.status end,
                audience_size = coalesce(excluded.audience_size, campaign_item.audience_size),
                scheduled_for = coalesce(excluded.scheduled_for, campaign_item.scheduled_for),
                content_id = coalesce(excluded.content_id, campaign_item.content_id),
                done_at = excluded.done_at, reason = excluded.reason""";
    private static final String COUNTS = """
            select channel, status, count(*), coalesce(sum(audience_size), 0), min(scheduled_for), max(scheduled_for)
            from campaign_item where tenant = :tenant and campaign_id = :campaign group by channel, status""";
    private static final String TOTALS = """
            select campaign_id, count(*), count(*) filter (where status = 'FAILED'),
                min(scheduled_for) filter (where status = 'SCHEDULED' and scheduled_for >= :now)
            from campaign_item where tenant = :tenant and campaign_id in (:campaigns) group by campaign_id""";
    private static final String FAILING =
            "select distinct campaign_id from campaign_item where tenant = :tenant and status = 'FAILED'";
    private static final String LIST = """
            select item_id, channel, status, scheduled_for, done_at, reason, audience_size, content_id
            from campaign_item
            where tenant = :tenant and campaign_id = :campaign
                and (:channel = '' or channel = :channel) and (:status = '' or status = :status)
                and (coalesce(scheduled_for, cast(:never as timestamptz)), item_id) >
                    (cast(:time as timestamptz), cast(:id as uuid))
            order by coalesce(scheduled_for, cast(:never as timestamptz)), item_id
            limit :limit""";

    /** The position of an item in the list. */
    record Position(Instant time, UUID id) {

        static final Position START = new Position(Instant.EPOCH, new UUID(0, 0));

        static Position of(CursorKey key) {
            return new Position(key.requireSize(2).instant(0), key.uuid(1));
        }

        static Position of(CampaignItem item) {
            return new Position(item.scheduledFor() == null ? NEVER : item.scheduledFor(), item.itemId());
        }

        String cursor() {
            return Cursor.write(time, id);
        }
    }

    /**
     * Stores a change. The last one of its topic wins: an item's events come from one service in one partition, while
     * their times come from the clocks of several replicas.
     */
    Uni<Void> put(String tenant, UUID campaignId, UUID itemId, Channel channel, ItemChange change, Instant at) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(UPSERT)
                        .setParameter("item", itemId)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .setParameter("channel", channel.name())
                        .setParameter("status", change.status().name())
                        .setParameter("audience", change.audienceSize())
                        .setParameter("scheduled", change.scheduledFor())
                        .setParameter("done", change.status().isFinal() ? at : null)
                        .setParameter("reason", change.reason())
                        .setParameter("content", change.contentId())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Counts a campaign's items by channel and status. */
    Uni<List<ItemCount>> counts(String tenant, UUID campaignId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(COUNTS, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .getResultList())
                .map(rows -> rows.stream().map(ItemRepository::count).toList());
    }

    /** The campaigns with an item that has failed, whether or not they have ended. */
    Uni<List<UUID>> failing(String tenant) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FAILING, UUID.class)
                        .setParameter("tenant", tenant)
                        .getResultList());
    }

    /** Totals the items of each campaign; campaigns without items are missing. */
    Uni<Map<UUID, ItemTotals>> totals(String tenant, Collection<UUID> campaigns, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TOTALS, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaigns", campaigns)
                        .setParameter("now", now)
                        .getResultList())
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], ItemRepository::totals)));
    }

    /** Lists items by their time after a position; those without a time come last. */
    Uni<List<CampaignItem>> list(String tenant, UUID campaignId, ItemFilter filter, Position after, int limit) {
        String channel = filter.channel() == null ? "" : filter.channel().name();
        String status = filter.status() == null ? "" : filter.status().name();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LIST, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .setParameter("channel", channel)
                        .setParameter("status", status)
                        .setParameter("never", NEVER)
                        .setParameter("time", after.time())
                        .setParameter("id", after.id())
                        .setParameter("limit", limit)
                        .getResultList())
                .map(rows -> rows.stream().map(ItemRepository::item).toList());
    }

    private static ItemCount count(Object[] row) {
        return new ItemCount(
                Channel.valueOf((String) row[0]),
                ItemStatus.valueOf((String) row[1]),
                ((Number) row[2]).intValue(),
                ((Number) row[3]).intValue(),
                Utc.instant((OffsetDateTime) row[4]),
                Utc.instant((OffsetDateTime) row[5]));
    }

    private static ItemTotals totals(Object[] row) {
        return new ItemTotals(
                ((Number) row[1]).intValue(), ((Number) row[2]).intValue(), Utc.instant((OffsetDateTime) row[3]));
    }

    private static CampaignItem item(Object[] row) {
        return new CampaignItem(
                (UUID) row[0],
                Channel.valueOf((String) row[1]),
                ItemStatus.valueOf((String) row[2]),
                Utc.instant((OffsetDateTime) row[3]),
                Utc.instant((OffsetDateTime) row[4]),
                (String) row[5],
                row[6] == null ? null : ((Number) row[6]).intValue(),
                (UUID) row[7]);
    }
}
