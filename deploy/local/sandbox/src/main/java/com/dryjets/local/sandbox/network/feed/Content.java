package com.dryjets.local.sandbox.network.feed;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;

/**
 * What an account posted.
 *
 * @param text as people read it
 * @param replyTo the id of the post it replies to or comments on, or null
 * @param comment whether it stands below a post instead of in the account's list of posts
 * @param options what else the request said, in the network's own words
 */
public record Content(String text, String replyTo, boolean comment, List<Attachment> media, JsonObject options) {

    private static final JsonObject NO_OPTIONS = new JsonObject(Map.of());

    public Content {
        media = List.copyOf(media);
        options = options.isEmpty() ? NO_OPTIONS : options;
    }

    public static Content text(String text) {
        return new Content(text, null, false, List.of(), NO_OPTIONS);
    }

    public static Content comment(String text, String on) {
        return new Content(text, on, true, List.of(), NO_OPTIONS);
    }

    public Content with(List<Attachment> attachments) {
        return new Content(text, replyTo, comment, attachments, options);
    }

    public Content with(JsonObject newOptions) {
        return new Content(text, replyTo, comment, media, newOptions);
    }

    public Content replyingTo(String id) {
        return new Content(text, id, comment, media, options);
    }

    public Content edited(String newText) {
        return new Content(newText, replyTo, comment, media, options);
    }

    JsonObject toJson() {
        var attachments = new JsonArray();
        media.forEach(attachment -> attachments.add(attachment.toJson()));
        var json = new JsonObject().put("text", text).put("media", attachments).put("options", options);
        if (replyTo != null) {
            json.put("replyTo", replyTo);
        }
        return comment ? json.put("comment", true) : json;
    }

    static Content fromJson(JsonObject json) {
        return new Content(
                json.getString("text"),
                json.getString("replyTo"),
                json.getBoolean("comment", false),
                json.getJsonArray("media", new JsonArray()).stream()
                        .map(attachment -> Attachment.fromJson((JsonObject) attachment))
                        .toList(),
                json.getJsonObject("options", NO_OPTIONS));
    }
}
