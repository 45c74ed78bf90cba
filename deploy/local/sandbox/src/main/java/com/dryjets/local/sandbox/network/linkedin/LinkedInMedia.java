package com.dryjets.local.sandbox.network.linkedin;

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
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * LinkedIn's Images and Videos API (learn.microsoft.com, "Images API" and "Videos API", view li-lms-2026-10): initialize,
 * put the bytes (a video in parts of 4 MB, each answered with an ETag), finalize a video with the ETags in order.
 */
final class LinkedInMedia {

    private static final long PART = 4L << 20;
    private static final Duration UPLOAD = Duration.ofHours(24);

    private final World world;

    LinkedInMedia(World world) {
        this.world = world;
    }

    void mount(Router router, Gate gate) {
        Gate.Endpoint upload = gate.on(Operation.MEDIA).requires("w_organization_social");
        router.post("/rest/images").handler(upload.handle(this::initializeImage));
        router.post("/rest/videos").handler(context -> {
            // Only the last step makes LinkedIn process the video.
            boolean last = "finalizeUpload".equals(context.request().getParam("action"));
            (last ? upload.processing() : upload).handle(this::video).handle(context);
        });
        router.get("/rest/images/:urn").handler(gate.on(Operation.READ).handle(this::read));
        router.get("/rest/videos/:urn").handler(gate.on(Operation.READ).handle(this::read));
        router.put("/upload/image/:urn")
                .handler(gate.on(Operation.MEDIA).processing().open(this::putImage));
        router.put("/upload/video/:urn/:part").handler(gate.on(Operation.MEDIA).open(this::putPart));
    }

    private boolean isForeign(ApiCall call) {
        String owner = call.json()
                .getJsonObject("initializeUploadRequest", new JsonObject())
                .getString("owner", "");
        return !owner.equals(Urns.of(call.account()));
    }

    private static Refusal foreign() {
        return new Refusal.Forbidden(
                "Accessing this resource is forbidden. Please check your permissions for this resource");
    }

    private void initializeImage(ApiCall call) {
        if (isForeign(call)) {
            call.refuse(foreign());
            return;
        }
        MediaStore.Stored stored = world.media()
                .add(call.account(), MediaKind.IMAGE, new JsonObject(), number -> "urn:li:image:" + number);
        String urn = stored.media().id();
        var value = new JsonObject()
                .put("uploadUrlExpiresAt", expiry())
                .put("uploadUrl", call.address("/linkedin/upload/image/" + urn))
                .put("image", urn);
        call.when(stored.onDisk(), () -> call.respond(200, new JsonObject().put("value", value)));
    }

    private long expiry() {
        return world.now().plus(UPLOAD).toEpochMilli();
    }

    private void putImage(ApiCall call) {
        call.receive(received -> change(
                call,
                media -> world.media()
                        .change(
                                call.account(),
                                media.id(),
                                found -> processed(call, sized(found, received), Duration.ZERO))
                        .orElseThrow(),
                Map.of()));
    }

    private static Media sized(Media media, Received received) {
        return media.with("size", received.size()).with("sha256", received.sha256());
    }

    private Media processed(ApiCall call, Media media, Duration usual) {
        boolean fails = call.has(FaultKind.PROCESSING_FAILED);
        return media.processed(world.now().plus(call.processing(usual)), fails ? "PROCESSING_FAILED" : null);
    }

    private void change(ApiCall call, Function<Media, MediaStore.Stored> change, Map<String, String> headers) {
        Optional<Media> media = world.media().find(Urns.decode(call.path("urn")));
        if (media.isEmpty() || call.account() == null) {
            call.refuse(new Refusal.NotFound(call.path("urn")));
            return;
        }
        MediaStore.Stored stored = change.apply(media.get());
        call.when(
                stored.onDisk(),
                () -> call.respond(stored.media().kind() == MediaKind.IMAGE ? 201 : 200, null, headers));
    }

    private void video(ApiCall call) {
        switch (call.parameter("action").orElse("")) {
            case "initializeUpload" -> initializeVideo(call);
            case "finalizeUpload" -> finalizeVideo(call);
            default -> call.refuse(new Refusal.Invalid("action", "The action is not supported"));
        }
    }

    private void initializeVideo(ApiCall call) {
        JsonObject request = call.json().getJsonObject("initializeUploadRequest", new JsonObject());
        long size = request.getLong("fileSizeBytes", 0L);
        if (isForeign(call)) {
            call.refuse(foreign());
        } else if (size <= 0) {
            call.refuse(new Refusal.Invalid("fileSizeBytes", "/fileSizeBytes :: must be positive"));
        } else {
            var details = new JsonObject().put("total", size).put("size", 0L).put("parts", new JsonObject());
            MediaStore.Stored stored =
                    world.media().add(call.account(), MediaKind.VIDEO, details, number -> "urn:li:video:" + number);
            String urn = stored.media().id();
            var value = new JsonObject()
                    .put("uploadUrlsExpireAt", expiry())
                    .put("video", urn)
                    .put("uploadInstructions", instructions(call, urn, size))
                    .put("uploadToken", "");
            call.when(stored.onDisk(), () -> call.respond(200, new JsonObject().put("value", value)));
        }
    }

    private static JsonArray instructions(ApiCall call, String urn, long size) {
        var instructions = new JsonArray();
        for (long first = 0; first < size; first += PART) {
            instructions.add(new JsonObject()
                    .put("uploadUrl", call.address("/linkedin/upload/video/" + urn + "/" + first / PART))
                    .put("firstByte", first)
                    .put("lastByte", Math.min(size, first + PART) - 1));
        }
        return instructions;
    }

    private void putPart(ApiCall call) {
        call.receive(received -> change(
                call,
                media -> world.media()
                        .change(call.account(), media.id(), found -> withPart(found, call.path("part"), received))
                        .orElseThrow(),
                Map.of("ETag", received.sha256())));
    }

    private static Media withPart(Media media, String part, Received received) {
        JsonObject parts = media.details()
                .getJsonObject("parts")
                .copy()
                .put(part, new JsonObject().put("etag", received.sha256()).put("size", received.size()));
        long size = parts.stream()
                .mapToLong(entry -> ((JsonObject) entry.getValue()).getLong("size"))
                .sum();
        return media.with("parts", parts).with("size", size);
    }

    private void finalizeVideo(ApiCall call) {
        JsonObject request = call.json().getJsonObject("finalizeUploadRequest", new JsonObject());
        String urn = request.getString("video", "");
        Optional<Media> media = world.media()
                .find(urn)
                .filter(found -> call.grant()
                        .permits(world.accounts().find(found.account()).orElseThrow()));
        List<String> ids = request.getJsonArray("uploadedPartIds", new JsonArray()).stream()
                .map(Object::toString)
                .toList();
        if (media.isEmpty()) {
            call.refuse(new Refusal.NotFound(urn));
        } else if (!ids.equals(etags(media.get()))
                || !media.get()
                        .details()
                        .getLong("size")
                        .equals(media.get().details().getLong("total"))) {
            call.refuse(new Refusal.Invalid(
                    "uploadedPartIds", "/uploadedPartIds :: the parts do not make up the whole video"));
        } else {
            MediaStore.Stored stored = world.media()
                    .change(
                            world.accounts().find(media.get().account()).orElseThrow(),
                            urn,
                            found -> processed(call, found, world.rules().videoProcessing())
                                    .with("sha256", String.join("+", ids)))
                    .orElseThrow();
            call.when(stored.onDisk(), () -> call.respond(200, null));
        }
    }

    private static List<String> etags(Media media) {
        JsonObject parts = media.details().getJsonObject("parts");
        return Stream.iterate(0, part -> part + 1)
                .limit(parts.size())
                .map(part -> parts.getJsonObject(String.valueOf(part), new JsonObject())
                        .getString("etag", ""))
                .toList();
    }

    private void read(ApiCall call) {
        String urn = Urns.decode(call.path("urn"));
        Optional<Media> media = world.media().find(call.account(), urn);
        if (media.isEmpty()) {
            call.refuse(new Refusal.NotFound(urn));
            return;
        }
        String status = switch (media.get().state(world.now())) {
            case EXPECTED -> "WAITING_UPLOAD";
            case PROCESSING -> "PROCESSING";
            case READY -> "AVAILABLE";
            case FAILED -> "PROCESSING_FAILED";
        };
        call.respond(
                200,
                new JsonObject()
                        .put("id", urn)
                        .put("owner", Urns.of(call.account()))
                        .put("status", status));
    }
}
