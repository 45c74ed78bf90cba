package com.dryjets.local.sandbox.network.bluesky;

import com.dryjets.local.sandbox.network.feed.Account;
import com.dryjets.local.sandbox.network.feed.Attachment;
import com.dryjets.local.sandbox.network.feed.Content;
import com.dryjets.local.sandbox.network.feed.Media;
import com.dryjets.local.sandbox.network.http.World;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A record of {@code app.bsky.feed.post} and the rules of its lexicon: 300 graphemes and 3,000 bytes, facets by byte
 * offsets, up to four images of 2,000,000 bytes, a video, an external link.
 */
record PostRecord(JsonObject value) {

    private static final int MAX_GRAPHEMES = 300;
    private static final int MAX_BYTES = 3000;
    private static final int MAX_IMAGES = 4;
    private static final long MAX_IMAGE = 2_000_000;
    private static final String INVALID = "Invalid app.bsky.feed.post record: ";
    private static final String KEY = "record";

    /** What is wrong with a record: the error's name and its message. */
    record Fault(String error, String message) {}

    static PostRecord of(Content content) {
        return new PostRecord(content.options().getJsonObject(KEY, new JsonObject()));
    }

    private String text() {
        return value.getString("text", "");
    }

    private JsonObject embed() {
        return value.getJsonObject("embed", new JsonObject());
    }

    private List<JsonObject> images() {
        return objects(embed().getJsonArray("images"));
    }

    private static List<JsonObject> objects(JsonArray array) {
        List<JsonObject> objects = new ArrayList<>();
        if (array != null) {
            array.forEach(item -> objects.add((JsonObject) item));
        }
        return objects;
    }

    Optional<Fault> fault(Account account, World world) {
        if (value.getString("text") == null) {
            return invalid("Record must have the property \"text\"");
        }
        if (!isTime(value.getString("createdAt", ""))) {
            return invalid("Record/createdAt must be an valid atproto datetime (both RFC-3339 and ISO-8601)");
        }
        if (text().getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            return invalid("Record/text must not be longer than 3000 characters");
        }
        if (graphemes(text()) > MAX_GRAPHEMES) {
            return invalid("Record/text must not be longer than 300 graphemes");
        }
        return facetFault().or(() -> embedFault(account, world));
    }

    private static Optional<Fault> invalid(String message) {
        return Optional.of(new Fault("InvalidRequest", INVALID + message));
    }

    private static boolean isTime(String time) {
        try {
            return OffsetDateTime.parse(time) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static int graphemes(String text) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int count = 0;
        while (characters.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    private Optional<Fault> facetFault() {
        for (JsonObject facet : objects(value.getJsonArray("facets"))) {
            JsonObject index = facet.getJsonObject("index", new JsonObject());
            if (index.getInteger("byteStart", -1) < 0 || index.getInteger("byteEnd", -1) < 0) {
                return invalid("Record/facets/0/index must have the properties \"byteStart\" and \"byteEnd\"");
            }
            if (facet.getJsonArray("features") == null) {
                return invalid("Record/facets/0 must have the property \"features\"");
            }
        }
        return Optional.empty();
    }

    private Optional<Fault> embedFault(Account account, World world) {
        if (images().size() > MAX_IMAGES) {
            return invalid("Record/embed/images must not have more than 4 elements");
        }
        if (video().filter(blob -> world.media().find(account, link(blob)).isEmpty())
                .isPresent()) {
            return Optional.of(new Fault("BlobNotFound", "Could not find blob: " + link(video().get())));
        }
        for (JsonObject image : images()) {
            Optional<Media> blob = world.media().find(account, link(image.getJsonObject("image", new JsonObject())));
            if (blob.isEmpty()) {
                return Optional.of(new Fault(
                        "BlobNotFound",
                        "Could not find blob: " + link(image.getJsonObject("image", new JsonObject()))));
            }
            if (blob.get().details().getLong("size") > MAX_IMAGE) {
                return Optional.of(new Fault(
                        "BlobTooLarge",
                        "This file is too large. It is %d bytes but the maximum size is 2000000 bytes."
                                .formatted(blob.get().details().getLong("size"))));
            }
            if (image.getString("alt") == null) {
                return invalid("Record/embed/images/0 must have the property \"alt\"");
            }
        }
        return Optional.empty();
    }

    private Optional<JsonObject> video() {
        return Optional.ofNullable(embed().getJsonObject("video"));
    }

    /** Returns the content identifier of a blob. */
    private static String link(JsonObject blob) {
        return blob.getJsonObject("ref", new JsonObject()).getString("$link", "");
    }

    Content content(Account account, World world) {
        List<Attachment> media = new ArrayList<>();
        for (JsonObject image : images()) {
            JsonObject blob = image.getJsonObject("image", new JsonObject());
            attachment(account, world, blob, image.getString("alt", "")).ifPresent(media::add);
        }
        video().flatMap(blob -> attachment(account, world, blob, embed().getString("alt", "")))
                .ifPresent(media::add);
        String parent = value.getJsonObject("reply", new JsonObject())
                .getJsonObject("parent", new JsonObject())
                .getString("uri");
        return Content.text(text()).replyingTo(parent).with(media).with(new JsonObject().put(KEY, value.copy()));
    }

    private static Optional<Attachment> attachment(Account account, World world, JsonObject blob, String alt) {
        return world.media()
                .find(account, link(blob))
                .map(Media::attachment)
                .map(found -> new Attachment(found.id(), found.kind(), alt, "", found.size(), found.sha256()));
    }

    String cid() {
        return Identity.recordCid(value.encode());
    }
}
