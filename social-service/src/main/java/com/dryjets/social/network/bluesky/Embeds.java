package com.dryjets.social.network.bluesky;

import com.dryjets.contracts.wire.EventJson;
import com.dryjets.social.network.Media;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.http.NetworkAnswer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;

/** What a post shows below its text: lexicons {@code app.bsky.embed.images}, {@code video} and {@code external}. */
final class Embeds {

    private Embeds() {}

    /** The pictures, or the video, of a post. */
    static ObjectNode media(List<Media> media, List<Uploaded> uploaded) {
        if (uploaded.stream().noneMatch(Uploaded::isVideo)) {
            return images(media, uploaded);
        }
        if (media.size() > 1) {
            throw NetworkFailure.of(
                    NetworkFailure.Kind.MEDIA_UNUSABLE, "Bluesky takes one video alone. Remove the other media.");
        }
        return video(media.getFirst(), uploaded.getFirst());
    }

    private static ObjectNode images(List<Media> media, List<Uploaded> uploaded) {
        ObjectNode embed = embed("images");
        ArrayNode images = embed.putArray("images");
        for (int i = 0; i < media.size(); i++) {
            ObjectNode image = images.addObject();
            // Required; empty if nobody has described the picture.
            String alt = media.get(i).altText();
            image.put("alt", alt == null ? "" : alt);
            image.set("image", uploaded.get(i).blob());
            uploaded.get(i).putRatio(image);
        }
        return embed;
    }

    private static ObjectNode video(Media media, Uploaded uploaded) {
        ObjectNode embed = embed("video");
        embed.set("video", uploaded.blob());
        if (media.altText() != null) {
            embed.put("alt", media.altText());
        }
        uploaded.putRatio(embed);
        return embed;
    }

    /** The preview of a page. */
    static ObjectNode external(URI link, JsonNode card) {
        ObjectNode embed = embed("external");
        ObjectNode external = embed.putObject("external")
                .put("uri", link.toString())
                .put("title", card.path("title").asText())
                .put("description", card.path("description").asText());
        if (card.has("thumb")) {
            external.set("thumb", card.path("thumb"));
        }
        return embed;
    }

    private static ObjectNode embed(String type) {
        return EventJson.mapper().createObjectNode().put("$type", "app.bsky.embed." + type);
    }

    /** The number of pictures and videos of a record. */
    static int count(JsonNode record) {
        JsonNode embed = record.path("embed");
        return switch (embed.path("$type").asText()) {
            case "app.bsky.embed.images" -> embed.path("images").size();
            case "app.bsky.embed.gallery" -> embed.path("items").size();
            case "app.bsky.embed.video" -> 1;
            default -> 0;
        };
    }

    /**
     * A blob that a server keeps for a while, until a record refers to it.
     *
     * @param width in pixels; 0 if unknown, as is the height
     */
    record Uploaded(JsonNode blob, int width, int height) {

        static Uploaded of(String remoteId) {
            JsonNode json = NetworkAnswer.json(remoteId);
            return new Uploaded(
                    json.path("blob"),
                    json.path("width").asInt(),
                    json.path("height").asInt());
        }

        String remoteId() {
            ObjectNode json = EventJson.mapper().createObjectNode();
            json.set("blob", blob);
            return json.put("width", width).put("height", height).toString();
        }

        private boolean isVideo() {
            return blob.path("mimeType").asText().startsWith("video/");
        }

        /** The id by which an error names the blob. */
        String cid() {
            return blob.at("/ref/$link").asText();
        }

        private void putRatio(ObjectNode embed) {
            if (width > 0 && height > 0) {
                embed.putObject("aspectRatio").put("width", width).put("height", height);
            }
        }
    }
}
