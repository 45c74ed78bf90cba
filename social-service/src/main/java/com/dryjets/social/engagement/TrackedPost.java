package com.dryjets.social.engagement;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published post with the counters that were passed on.
 *
 * @param revision how often counters have changed
 * @param unchanged how often in a row they were the same
 * @param overSince when the campaign ended
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
        @Nullable Instant overSince) {

    static TrackedPost of(Row row) {
        OffsetDateTime overSince = row.getOffsetDateTime("over_since");
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
                overSince == null ? null : overSince.toInstant());
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

    /** What the post is known by to those who count: the piece of content, or the post itself where a person wrote it. */
    UUID contentRef() {
        return contentId == null ? postId : contentId;
    }
}
