package com.dryjets.local.sandbox.network.feed;

import io.vertx.core.json.JsonObject;

/** A post's cumulative counters; {@code reach} is null if the network doesn't report it. */
public record Counters(long impressions, Long reach, long clicks, long likes, long comments, long shares) {

    public JsonObject toJson() {
        var json = new JsonObject().put("impressions", impressions);
        if (reach != null) {
            json.put("reach", reach);
        }
        return json.put("clicks", clicks)
                .put("likes", likes)
                .put("comments", comments)
                .put("shares", shares);
    }
}
