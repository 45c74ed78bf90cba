package com.dryjets.local.sandbox.network.feed;

import io.vertx.core.json.JsonObject;
import java.time.Instant;

/** A post as stored by a network; {@code deletedAt} is null while it is visible. */
public record Post(String id, Network network, String account, String text, Instant createdAt, Instant deletedAt) {

    public boolean deleted() {
        return deletedAt != null;
    }

    Post deleted(Instant at) {
        return new Post(id, network, account, text, createdAt, at);
    }

    public JsonObject toJson() {
        return new JsonObject()
                .put("id", id)
                .put("network", network.name())
                .put("account", account)
                .put("text", text)
                .put("createdAt", createdAt.toString());
    }

    static Post fromJson(JsonObject json) {
        return new Post(
                json.getString("id"),
                Network.valueOf(json.getString("network")),
                json.getString("account"),
                json.getString("text"),
                Instant.parse(json.getString("createdAt")),
                null);
    }
}
