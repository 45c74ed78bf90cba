package com.dryjets.local.sandbox.network.x;

import com.dryjets.local.sandbox.network.fault.FaultKind;
import com.dryjets.local.sandbox.network.fault.Operation;
import com.dryjets.local.sandbox.network.feed.Media;
import com.dryjets.local.sandbox.network.feed.MediaKind;
import com.dryjets.local.sandbox.network.feed.MediaStore;
import com.dryjets.local.sandbox.network.http.ApiCall;
import com.dryjets.local.sandbox.network.http.Gate;
import com.dryjets.local.sandbox.network.http.Received;
import com.dryjets.local.sandbox.network.http.Refusal;
import com.dryjets.local.sandbox.network.http.World;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * X's media upload v2 (docs.x.com, "Media", API 2.168): initialize, append segments of at most 5 MB, finalize, ask for the
 * status; images also in one request; alt text through {@code /2/media/metadata}.
 */
final class XMedia {

    private static final Duration LIFETIME = Duration.ofDays(1);
    private static final int MAX_SEGMENT = 5 << 20;
    private static final int MAX_SEGMENTS = 1000;
    private static final int MAX_ALT_TEXT = 1000;

    private final World world;

    XMedia(World world) {
        this.world = world;
    }

    void mount(Router router, Gate gate) {
        Gate.Endpoint upload = gate.on(Operation.MEDIA).requires("media.write");
        router.post("/2/media/upload/initialize").handler(upload.handle(this::initialize));
        router.post("/2/media/upload/:id/append").handler(upload.handle(this::append));
        router.post("/2/media/upload/:id/finalize").handler(upload.processing().handle(this::complete));
        router.post("/2/media/upload").handler(upload.processing().handle(this::uploadAtOnce));
        router.get("/2/media/upload").handler(gate.on(Operation.READ).handle(this::status));
        router.post("/2/media/metadata").handler(upload.handle(this::describe));
    }

    private void initialize(ApiCall call) {
        String type = call.parameter("media_type").orElse("");
        long total = call.parameter("total_bytes").map(Long::parseLong).orElse(0L);
        if (type.isEmpty() || total <= 0) {
            call.refuse(new Refusal.Invalid(
                    type.isEmpty() ? "media_type" : "total_bytes", "media_type and total_bytes are required."));
            return;
        }
        add(call, type, total, added -> call.respond(200, data(view(added))));
    }

    private void add(ApiCall call, String type, long total, Consumer<Media> then) {
        var details = new JsonObject()
                .put("type", type)
                .put("total", total)
                .put("size", 0L)
                .put("segments", new JsonObject())
                .put("category", call.parameter("media_category").orElse(""));
        store(call, world.media().add(call.account(), kind(type), details, UnaryOperator.identity()), then);
    }

    private static MediaKind kind(String type) {
        return type.equals("image/gif") ? MediaKind.GIF : type.startsWith("image/") ? MediaKind.IMAGE : MediaKind.VIDEO;
    }

    /** Accepts segments in any order; sending one again replaces it. */
    private void append(ApiCall call) {
        withMedia(
                call,
                call.path("id"),
                media -> readPart(call, part -> {
                    int index = call.number("segment_index", -1);
                    if (part.isEmpty() || part.get().size() > MAX_SEGMENT) {
                        call.refuse(new Refusal.Invalid(
                                "media", "A segment of 1 to " + MAX_SEGMENT + " bytes is required."));
                    } else if (media.readyAt() != null || index < 0 || index >= MAX_SEGMENTS) {
                        call.refuse(new Refusal.Invalid("segment_index", "The segment_index must be 0 to 999."));
                    } else {
                        change(
                                call,
                                media,
                                found -> added(found, index, part.get()),
                                changed -> appended(call, changed));
                    }
                }));
    }

    private void appended(ApiCall call, Media media) {
        call.respond(200, data(new JsonObject().put("expires_at", expiry(media).getEpochSecond())));
    }

    /** Reads a segment from a multipart form, or in base64 from the JSON body. */
    private static void readPart(ApiCall call, Consumer<Optional<Received>> then) {
        Object inline = call.json().getValue("media");
        if (inline instanceof String base64) {
            then.accept(Optional.of(Received.of(Base64.getMimeDecoder().decode(base64))));
        } else {
            call.receivePart("media", then);
        }
    }

    private static Media added(Media media, int index, Received part) {
        JsonObject segments = media.details()
                .getJsonObject("segments")
                .copy()
                .put(
                        String.valueOf(index),
                        new JsonObject().put("size", part.size()).put("sha256", part.sha256()));
        List<JsonObject> inOrder = segments.stream()
                .sorted(Comparator.comparingInt(segment -> Integer.parseInt(segment.getKey())))
                .map(segment -> (JsonObject) segment.getValue())
                .toList();
        return media.with("segments", segments)
                .with(
                        "size",
                        inOrder.stream()
                                .mapToLong(segment -> segment.getLong("size"))
                                .sum())
                .with(
                        "sha256",
                        inOrder.stream()
                                .map(segment -> segment.getString("sha256"))
                                .collect(Collectors.joining("+")));
    }

    private void complete(ApiCall call) {
        withMedia(call, call.path("id"), media -> {
            if (!media.details().getLong("size").equals(media.details().getLong("total"))) {
                call.refuse(new Refusal.Invalid("id", "Segments do not add up to provided total file size."));
            } else {
                change(call, media, found -> processed(call, found), changed -> call.respond(200, data(view(changed))));
            }
        });
    }

    private Media processed(ApiCall call, Media media) {
        Duration usual = media.kind() == MediaKind.VIDEO ? world.rules().videoProcessing() : Duration.ZERO;
        boolean fails = call.has(FaultKind.PROCESSING_FAILED);
        return media.processed(world.now().plus(call.processing(usual)), fails ? "InvalidMedia" : null);
    }

    private void uploadAtOnce(ApiCall call) {
        readPart(call, part -> {
            if (part.isEmpty()) {
                call.refuse(new Refusal.Invalid("media", "A media file is required."));
                return;
            }
            String type = call.parameter("media_type").orElse("image/jpeg");
            add(
                    call,
                    type,
                    part.get().size(),
                    media -> change(
                            call,
                            media,
                            found -> processed(call, added(found, 0, part.get())),
                            changed -> call.respond(200, data(view(changed)))));
        });
    }

    private void status(ApiCall call) {
        withMedia(call, call.parameter("media_id").orElse(""), media -> call.respond(200, data(view(media))));
    }

    private void describe(ApiCall call) {
        String text = call.json()
                .getJsonObject("metadata", new JsonObject())
                .getJsonObject("alt_text", new JsonObject())
                .getString("text", "");
        withMedia(call, call.json().getString("id", ""), media -> {
            if (text.length() > MAX_ALT_TEXT) {
                call.refuse(new Refusal.Invalid("metadata", "alt_text must be at most 1000 characters."));
                return;
            }
            var described = new JsonObject().put("alt_text", new JsonObject().put("text", text));
            change(
                    call,
                    media,
                    found -> found.with("altText", text),
                    changed -> call.respond(
                            200, data(new JsonObject().put("id", changed.id()).put("associated_metadata", described))));
        });
    }

    private void withMedia(ApiCall call, String id, Consumer<Media> then) {
        world.media()
                .find(call.account(), id)
                .ifPresentOrElse(
                        then,
                        () -> call.refuse(new Refusal.Invalid("media_id", "The media id " + id + " is invalid.")));
    }

    private void change(ApiCall call, Media media, UnaryOperator<Media> change, Consumer<Media> then) {
        world.media().change(call.account(), media.id(), change).ifPresent(stored -> store(call, stored, then));
    }

    private static void store(ApiCall call, MediaStore.Stored stored, Consumer<Media> then) {
        call.when(stored.onDisk(), () -> then.accept(stored.media()));
    }

    private static Instant expiry(Media media) {
        return media.createdAt().plus(LIFETIME);
    }

    /** Returns the key of media, which tells their kind. */
    static String key(MediaKind kind, String id) {
        return switch (kind) {
            case IMAGE, CAROUSEL -> "3_" + id;
            case VIDEO -> "7_" + id;
            case GIF -> "16_" + id;
        };
    }

    private JsonObject view(Media media) {
        Instant now = world.now();
        var view = new JsonObject()
                .put("id", media.id())
                .put("media_key", key(media.kind(), media.id()))
                .put("expires_after_secs", Duration.between(now, expiry(media)).toSeconds());
        if (media.readyAt() == null) {
            return view;
        }
        view.put("size", media.details().getLong("size"));
        boolean asynchronous = media.kind() == MediaKind.VIDEO || media.state(now) != Media.State.READY;
        return asynchronous ? view.put("processing_info", processing(media, now)) : view;
    }

    private static JsonObject processing(Media media, Instant now) {
        return switch (media.state(now)) {
            case EXPECTED -> new JsonObject().put("state", "pending").put("check_after_secs", 1);
            case PROCESSING ->
                new JsonObject()
                        .put("state", "in_progress")
                        .put(
                                "check_after_secs",
                                Math.max(
                                        1,
                                        Duration.between(now, media.readyAt()).toSeconds()))
                        .put("progress_percent", 50);
            case READY -> new JsonObject().put("state", "succeeded").put("progress_percent", 100);
            case FAILED ->
                new JsonObject()
                        .put("state", "failed")
                        .put(
                                "error",
                                new JsonObject()
                                        .put("code", 1)
                                        .put("name", media.failure())
                                        .put("message", "Unsupported video format"));
        };
    }

    private static JsonObject data(JsonObject data) {
        return new JsonObject().put("data", data);
    }
}
