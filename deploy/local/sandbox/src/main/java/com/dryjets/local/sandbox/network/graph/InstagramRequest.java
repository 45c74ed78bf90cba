package com.dryjets.local.sandbox.network.graph;

import com.dryjets.local.sandbox.network.feed.MediaKind;
import com.dryjets.local.sandbox.network.http.ApiCall;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A request for an Instagram container and the rules it must follow (developers.facebook.com, "IG User Media", v25.0).
 * Addresses are not fetched; a host that ends in {@code .invalid} counts as unreachable.
 */
record InstagramRequest(
        String caption,
        String image,
        String video,
        String mediaType,
        boolean part,
        List<String> children,
        String altText) {

    private static final int MAX_CAPTION = 2200;
    private static final int MAX_HASHTAGS = 30;
    private static final int MAX_MENTIONS = 20;
    private static final int MAX_CHILDREN = 10;
    private static final int MAX_ALT_TEXT = 1000;
    private static final Pattern HASHTAG = Pattern.compile("#[\\p{L}\\p{N}_]+");
    private static final Pattern MENTION = Pattern.compile("(?<![\\w.])@[\\w.]+");

    static InstagramRequest of(ApiCall call) {
        return new InstagramRequest(
                call.parameter("caption").orElse(""),
                call.parameter("image_url").orElse(""),
                call.parameter("video_url").orElse(""),
                call.parameter("media_type").orElse("IMAGE"),
                "true".equals(call.parameter("is_carousel_item").orElse("")),
                children(call.parameter("children").orElse("")),
                call.parameter("alt_text").orElse(""));
    }

    /** Reads a comma-separated list or a JSON array. */
    private static List<String> children(String list) {
        if (list.startsWith("[")) {
            return new JsonArray(list).stream().map(Object::toString).toList();
        }
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .toList();
    }

    MediaKind kind() {
        if (mediaType.equals("CAROUSEL")) {
            return MediaKind.CAROUSEL;
        }
        return video.isEmpty() ? MediaKind.IMAGE : MediaKind.VIDEO;
    }

    boolean isUnreachable() {
        String url = image + video;
        return !url.isEmpty() && String.valueOf(URI.create(url).getHost()).endsWith(".invalid");
    }

    Optional<GraphError> fault() {
        if (caption.length() > MAX_CAPTION) {
            return captionFault("The caption is over " + MAX_CAPTION + " characters", 2207010);
        }
        if (HASHTAG.matcher(caption).results().count() > MAX_HASHTAGS) {
            return captionFault("The caption has over " + MAX_HASHTAGS + " hashtags", 2207010);
        }
        if (MENTION.matcher(caption).results().count() > MAX_MENTIONS) {
            return captionFault("The caption has over " + MAX_MENTIONS + " mentions", 2207040);
        }
        if (altText.length() > MAX_ALT_TEXT) {
            return captionFault("The alt_text is over " + MAX_ALT_TEXT + " characters", 2207010);
        }
        return mediaFault();
    }

    private Optional<GraphError> mediaFault() {
        return switch (kind()) {
            case CAROUSEL ->
                children.size() < 2 || children.size() > MAX_CHILDREN
                        ? Optional.of(GraphError.of(100, "Invalid parameter")
                                .subcode(2207028)
                                .user(
                                        "Carousel can't be published",
                                        "Your post won't work as a carousel. Carousels need at least 2 photos/videos"
                                                + " and no more than 10 photos/videos."))
                        : Optional.empty();
            case VIDEO -> isAddress(video) ? Optional.empty() : missing("video_url");
            case IMAGE, GIF -> isAddress(image) ? Optional.empty() : missing("image_url");
        };
    }

    private static boolean isAddress(String url) {
        return url.matches("https?://.+");
    }

    private static Optional<GraphError> missing(String parameter) {
        return Optional.of(GraphError.of(100, "(#100) The parameter " + parameter + " is required"));
    }

    private static Optional<GraphError> captionFault(String message, int subcode) {
        return Optional.of(
                GraphError.of(100, "Invalid parameter").subcode(subcode).user("Invalid caption", message));
    }

    JsonObject details() {
        return new JsonObject()
                .put("caption", caption)
                .put("url", image + video)
                .put("altText", altText)
                .put("mediaType", mediaType)
                .put("part", part)
                .put("children", String.join(",", children));
    }
}
