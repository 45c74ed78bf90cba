package com.dryjets.social.engagement;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.kit.work.Utc;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published post with the counters that were passed on.
 *
 * @param revision how often the counters have changed
 * @param unchanged how many polls in a row found no change
 * @param endedAt when the campaign ended
 * @param leaseToken the lease of the replica that claimed the post
 */
record TrackedPost(
        UUID postId,
        String tenant,
        UUID campaignId,
        Channel channel,
        @Nullable UUID contentId,
        String externalId,
        Map<Metric, Long> counters,
        long revision,
        int unchanged,
        @Nullable Instant endedAt,
        @Nullable UUID leaseToken) {

    static TrackedPost of(Row row) {
        return new TrackedPost(
                row.getUUID("post_id"),
                row.getString("tenant"),
                row.getUUID("campaign_id"),
                Channel.valueOf(row.getString("channel")),
                row.getUUID("content_id"),
                row.getString("external_id"),
                counters(row.getJsonObject("counters")),
                row.getLong("revision"),
                row.getInteger("unchanged"),
                Utc.instant(row.getOffsetDateTime("ended_at")),
                row.getUUID("lease_token"));
    }

    static Map<Metric, Long> counters(JsonObject stored) {
        Map<Metric, Long> counters = new EnumMap<>(Metric.class);
        stored.fieldNames().forEach(name -> counters.put(Metric.valueOf(name), stored.getLong(name)));
        return counters;
    }

    static JsonObject json(Map<Metric, Long> counters) {
        JsonObject json = new JsonObject();
        counters.forEach((metric, value) -> json.put(metric.name(), value));
        return json;
    }

    /** Returns the post after a poll. */
    TrackedPost polled(Map<Metric, Long> newCounters, boolean changed) {
        return new TrackedPost(
                postId,
                tenant,
                campaignId,
                channel,
                contentId,
                externalId,
                newCounters,
                changed ? revision + 1 : revision,
                changed ? 0 : unchanged + 1,
                endedAt,
                leaseToken);
    }

    /** Returns the id that metrics refer to: the content piece, or the post itself if a person wrote it. */
    UUID contentRef() {
        return contentId == null ? postId : contentId;
    }
}
