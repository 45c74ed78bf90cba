package com.dryjets.social.engagement;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
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
 * @param seen the counters at the last poll, which are lower than those passed on while a fall is not confirmed
 * @param revision how often the counters have changed
 * @param unchanged how many polls in a row found no change
 * @param failures how many polls in a row failed or did not find the post
 */
public record TrackedPost(
        UUID postId,
        String tenant,
        UUID accountId,
        UUID campaignId,
        Channel channel,
        @Nullable UUID contentId,
        String externalId,
        Instant publishedAt,
        Map<Metric, Long> counters,
        Map<Metric, Long> seen,
        long revision,
        int unchanged,
        int failures) {

    public TrackedPost {
        counters = Map.copyOf(counters);
        seen = Map.copyOf(seen);
    }

    static TrackedPost of(Row row) {
        return new TrackedPost(
                row.getUUID("post_id"),
                row.getString("tenant"),
                row.getUUID("account_id"),
                row.getUUID("campaign_id"),
                Channel.valueOf(row.getString("channel")),
                row.getUUID("content_id"),
                row.getString("external_id"),
                row.getOffsetDateTime("published_at").toInstant(),
                counters(row.getJsonObject("counters")),
                counters(row.getJsonObject("seen")),
                row.getLong("revision"),
                row.getInteger("unchanged"),
                row.getInteger("failures"));
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

    /** The id that metrics refer to: the content piece, or the post itself if a person wrote it. */
    UUID contentRef() {
        return contentId == null ? postId : contentId;
    }

    long engagements() {
        return counters.getOrDefault(Metric.ENGAGEMENTS, 0L);
    }
}
