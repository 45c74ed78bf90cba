package com.dryjets.local.sandbox.network.tiktok;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A request to post a video or photos, and its rules (developers.tiktok.com, "Direct Post", "Photo Post", "Media Transfer
 * Guide"). Addresses are not fetched: a host that ends in {@code .invalid} counts as unreachable, one that starts with
 * {@code unverified.} as not verified for the app.
 */
record InitRequest(boolean photos, JsonObject post, JsonObject source, String mode) {

    private static final int MAX_VIDEO_TITLE = 2200;
    private static final int MAX_PHOTO_TITLE = 90;
    private static final int MAX_DESCRIPTION = 4000;
    private static final int MAX_PHOTOS = 35;
    private static final long MIN_CHUNK = 5L << 20;
    private static final long MAX_CHUNK = 64L << 20;

    /** What is wrong with a request. */
    record Fault(int status, String code, String message) {}

    static InitRequest of(JsonObject body, boolean photos) {
        return new InitRequest(
                photos,
                body.getJsonObject("post_info", new JsonObject()),
                body.getJsonObject("source_info", new JsonObject()),
                body.getString("post_mode", ""));
    }

    String privacy() {
        return post.getString("privacy_level", "");
    }

    boolean upload() {
        return "FILE_UPLOAD".equals(source.getString("source"));
    }

    private List<String> addresses() {
        return photos
                ? source.getJsonArray("photo_images", new JsonArray()).stream()
                        .map(Object::toString)
                        .toList()
                : Stream.ofNullable(source.getString("video_url")).toList();
    }

    private static String host(String address) {
        return String.valueOf(URI.create(address).getHost());
    }

    boolean isUnreachable() {
        return addresses().stream().anyMatch(address -> host(address).endsWith(".invalid"));
    }

    Optional<Fault> fault(List<String> privacyOptions) {
        if (!privacyOptions.contains(privacy())) {
            return Optional.of(new Fault(
                    403,
                    "privacy_level_option_mismatch",
                    "privacy_level is not specified or not among the options in the creator's privacy settings."));
        }
        if (photos && !"DIRECT_POST".equals(mode)) {
            return invalid("post_mode must be DIRECT_POST");
        }
        if (tooLong("title", photos ? MAX_PHOTO_TITLE : MAX_VIDEO_TITLE)
                || (photos && tooLong("description", MAX_DESCRIPTION))) {
            return invalid("The title or description is too long");
        }
        return upload() && !photos ? chunkFault() : addressFault();
    }

    private boolean tooLong(String field, int most) {
        return post.getString(field, "").length() > most;
    }

    private static Optional<Fault> invalid(String message) {
        return Optional.of(new Fault(400, "invalid_params", message));
    }

    private Optional<Fault> addressFault() {
        List<String> addresses = addresses();
        if (!"PULL_FROM_URL".equals(source.getString("source"))
                || addresses.isEmpty()
                || addresses.size() > MAX_PHOTOS
                || !addresses.stream().allMatch(address -> address.matches("https?://.+"))) {
            return invalid("The source info is invalid");
        }
        return addresses.stream().anyMatch(address -> host(address).startsWith("unverified."))
                ? Optional.of(
                        new Fault(
                                403,
                                "url_ownership_unverified",
                                "Please review our URL ownership verification rules at"
                                        + " https://developers.tiktok.com/doc/content-posting-api-media-transfer-guide#pull_from_url"))
                : Optional.empty();
    }

    /** Checks that chunks have 5 to 64 MB, unless there is one, and that their number is the size divided by theirs. */
    private Optional<Fault> chunkFault() {
        long size = source.getLong("video_size", 0L);
        long chunk = source.getLong("chunk_size", 0L);
        long count = source.getLong("total_chunk_count", 0L);
        boolean whole = chunk == size && count == 1 && size <= MAX_CHUNK;
        boolean parts = chunk >= MIN_CHUNK && chunk <= MAX_CHUNK && count == size / Math.max(1, chunk);
        return size > 0 && (whole || parts) ? Optional.empty() : invalid("The total chunk count is invalid");
    }

    JsonObject details() {
        String title = post.getString("title", "");
        String description = post.getString("description", "");
        String text = title.isEmpty() || description.isEmpty() ? title + description : title + "\n" + description;
        return new JsonObject()
                .put("text", text)
                .put("privacy", privacy())
                .put("total", source.getLong("video_size", 0L))
                .put("size", 0L)
                .put("url", String.join(",", addresses()))
                .put("pictures", photos ? addresses().size() : 1);
    }
}
