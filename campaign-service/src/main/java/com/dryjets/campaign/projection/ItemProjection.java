package com.dryjets.campaign.projection;

import com.dryjets.contracts.marketing.Channel;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The posts and mails that channels have for campaigns, as they tell of them. */
@ApplicationScoped
public class ItemProjection {

    private static final String UPSERT = """
            insert into campaign_item (item_id, tenant, campaign_id, channel, status, audience_size, scheduled_for,
                done_at, reason, content_id, updated_at)
            values (:item, :tenant, :campaign, :channel, :status, :audience, :scheduled, :done, :reason, :content, :at)
            on conflict (tenant, item_id) do update
            -- A mail that is scheduled is told of as ready again when its audience changes.
            set status = case
                    when excluded.status = 'READY' and campaign_item.status in ('SCHEDULED', 'RUNNING', 'PAUSED')
                    then campaign_item.status else excluded.status end,
                audience_size = coalesce(excluded.audience_size, campaign_item.audience_size),
                scheduled_for = coalesce(excluded.scheduled_for, campaign_item.scheduled_for),
                content_id = coalesce(excluded.content_id, campaign_item.content_id),
                done_at = excluded.done_at, reason = excluded.reason, updated_at = excluded.updated_at
            where campaign_item.updated_at <= excluded.updated_at""";
    private static final String OF = """
            select channel, status, count(*), coalesce(sum(audience_size), 0), min(scheduled_for), max(scheduled_for)
            from campaign_item where tenant = :tenant and campaign_id = :campaign group by channel, status""";

    /** What an item is doing. */
    @Schema(name = "ItemStatus")
    public enum Status {
        READY,
        SCHEDULED,
        RUNNING,
        PAUSED,
        DONE,
        FAILED,
        CANCELLED;

        /** Whether nothing more will happen to the item. */
        public boolean isFinal() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }

    /**
     * What became of an item.
     *
     * @param audienceSize of a mail; null leaves it as it is
     * @param scheduledFor null leaves it as it is
     * @param contentId the approved piece it was made from; null leaves it as it is
     */
    public record Change(
            Status status,
            @Nullable Integer audienceSize,
            @Nullable Instant scheduledFor,
            @Nullable String reason,
            @Nullable UUID contentId) {

        /** Only the state. */
        public static Change to(Status status) {
            return new Change(status, null, null, null, null);
        }

        /** Waits for its time. */
        public static Change scheduled(Instant when, @Nullable UUID contentId) {
            return new Change(Status.SCHEDULED, null, when, null, contentId);
        }

        /** Could go out, to so many. */
        public static Change ready(int audienceSize, @Nullable UUID contentId) {
            return new Change(Status.READY, audienceSize, null, null, contentId);
        }

        /** Goes out just now, to so many. */
        public static Change running(int audienceSize) {
            return new Change(Status.RUNNING, audienceSize, null, null, null);
        }

        /** Will not happen, and why. */
        public static Change ended(Status status, @Nullable String reason) {
            return new Change(status, null, null, reason, null);
        }
    }

    /** How many items of a channel are in a state. */
    @Schema(name = "ItemCount")
    public record Count(
            Channel channel,
            Status status,
            int items,
            int audience,
            @Nullable Instant first,
            @Nullable Instant last) {}

    /** An item changed at that time; an older change than the known one is ignored. */
    public Uni<Void> put(String tenant, UUID campaignId, UUID itemId, Channel channel, Change change, Instant at) {
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
                        .setParameter("at", at)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** A campaign's items, counted by channel and state. */
    public Uni<List<Count>> counts(String tenant, UUID campaignId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .getResultList())
                .map(rows -> rows.stream().map(ItemProjection::count).toList());
    }

    private static Count count(Object[] row) {
        return new Count(
                Channel.valueOf((String) row[0]),
                Status.valueOf((String) row[1]),
                ((Number) row[2]).intValue(),
                ((Number) row[3]).intValue(),
                Rows.instant(row[4]),
                Rows.instant(row[5]));
    }
}
