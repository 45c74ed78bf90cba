package com.dryjets.local.sandbox.network.feed;

import io.vertx.core.json.JsonObject;

/**
 * A picture or video of a post.
 *
 * @param altText empty if none was given
 * @param url where the network fetched it from, or empty if it was uploaded
 * @param size bytes received, 0 if it was fetched
 * @param sha256 of the bytes received in hexadecimal, empty if it was fetched
 */
public record Attachment(String id, MediaKind kind, String altText, String url, long size, String sha256) {

    JsonObject toJson() {
        return new JsonObject()
                .put("id", id)
                .put("kind", kind.name())
                .put("altText", altText)
                .put("url", url)
                .put("size", size)
                .put("sha256", sha256);
    }

    static Attachment fromJson(JsonObject json) {
        return new Attachment(
                json.getString("id"),
                MediaKind.valueOf(json.getString("kind")),
                json.getString("altText"),
                json.getString("url"),
                json.getLong("size"),
                json.getString("sha256"));
    }
}
