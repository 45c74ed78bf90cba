package com.dryjets.local.sandbox.network.feed;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;

/**
 * Media at a network that belong to no post yet: an upload, a container or a pending TikTok post.
 *
 * @param readyAt when processing ends; null before it has started
 * @param failure the network's reason why processing fails, or null
 * @param details what the network needs to know about it
 */
public record Media(
        String id,
        Network network,
        String account,
        MediaKind kind,
        Instant createdAt,
        Instant readyAt,
        String failure,
        JsonObject details) {

    /** How far a network is with media. */
    public enum State {
        EXPECTED,
        PROCESSING,
        READY,
        FAILED
    }

    public State state(Instant now) {
        if (readyAt == null) {
            return State.EXPECTED;
        }
        if (readyAt.isAfter(now)) {
            return State.PROCESSING;
        }
        return failure == null ? State.READY : State.FAILED;
    }

    public Media processed(Instant ready, String reason) {
        return new Media(id, network, account, kind, createdAt, ready, reason, details);
    }

    /** Returns a copy with one detail changed. */
    public Media with(String key, Object value) {
        return new Media(
                id,
                network,
                account,
                kind,
                createdAt,
                readyAt,
                failure,
                details.copy().put(key, value));
    }

    public String text(String key) {
        return details.getString(key, "");
    }

    public Attachment attachment() {
        return new Attachment(id, kind, text("altText"), text("url"), details.getLong("size", 0L), text("sha256"));
    }

    /** Returns the ids of a carousel's parts. */
    public List<String> children() {
        String joined = text("children");
        return joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }

    JsonObject toJson() {
        return new JsonObject()
                .put("id", id)
                .put("network", network.name())
                .put("account", account)
                .put("kind", kind.name())
                .put("createdAt", createdAt.toString())
                .put("readyAt", readyAt == null ? null : readyAt.toString())
                .put("failure", failure)
                .put("details", details);
    }

    static Media fromJson(JsonObject json) {
        String ready = json.getString("readyAt");
        return new Media(
                json.getString("id"),
                Network.valueOf(json.getString("network")),
                json.getString("account"),
                MediaKind.valueOf(json.getString("kind")),
                Instant.parse(json.getString("createdAt")),
                ready == null ? null : Instant.parse(ready),
                json.getString("failure"),
                json.getJsonObject("details"));
    }
}
