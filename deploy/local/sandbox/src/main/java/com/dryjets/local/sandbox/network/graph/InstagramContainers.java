package com.dryjets.local.sandbox.network.graph;

import com.dryjets.local.sandbox.network.fault.FaultKind;
import com.dryjets.local.sandbox.network.fault.Operation;
import com.dryjets.local.sandbox.network.feed.Attachment;
import com.dryjets.local.sandbox.network.feed.Content;
import com.dryjets.local.sandbox.network.feed.Media;
import com.dryjets.local.sandbox.network.feed.MediaKind;
import com.dryjets.local.sandbox.network.feed.MediaStore;
import com.dryjets.local.sandbox.network.feed.Network;
import com.dryjets.local.sandbox.network.feed.PostStore;
import com.dryjets.local.sandbox.network.http.ApiCall;
import com.dryjets.local.sandbox.network.http.Gate;
import com.dryjets.local.sandbox.network.http.Refusal;
import com.dryjets.local.sandbox.network.http.World;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Publishing to Instagram (developers.facebook.com, "Content Publishing", v25.0): a container is created, processed and
 * then published, within 24 hours. Images are ready at once, videos and carousels after the configured time.
 */
final class InstagramContainers {

    static final String PUBLISHED_AS = "publishedAs";
    static final String EXPIRES_AT = "expiresAt";

    private static final Duration LIFETIME = Duration.ofHours(24);

    private final World world;

    InstagramContainers(World world) {
        this.world = world;
    }

    void mount(Router router, Gate gate) {
        router.post("/:version/:id/media")
                .handler(gate.on(Operation.PREPARE)
                        .requires("instagram_content_publish")
                        .processing()
                        .handle(this::create));
        router.post("/:version/:id/media_publish")
                .handler(gate.on(Operation.PUBLISH)
                        .requires("instagram_content_publish")
                        .handle(this::publish));
        router.get("/:version/:id/content_publishing_limit")
                .handler(gate.on(Operation.READ).handle(this::limit));
    }

    private static boolean isForeign(ApiCall call) {
        return !call.path("id").equals(call.account().id()) || call.account().network() != Network.INSTAGRAM;
    }

    private static Refusal noPermission() {
        return new Refusal.Forbidden("Application does not have permission for this action");
    }

    private void create(ApiCall call) {
        var request = InstagramRequest.of(call);
        if (isForeign(call)) {
            call.refuse(noPermission());
            return;
        }
        Optional<GraphError> fault = request.fault().or(() -> childFault(call, request));
        if (fault.isPresent()) {
            call.send(400, fault.get().envelope(), Map.of());
            return;
        }
        String id = world.media()
                .add(call.account(), request.kind(), request.details(), UnaryOperator.identity())
                .media()
                .id();
        MediaStore.Stored stored = world.media()
                .change(call.account(), id, media -> processed(call, media, request))
                .orElseThrow();
        call.when(stored.onDisk(), () -> call.respond(200, new JsonObject().put("id", id)));
    }

    private Optional<GraphError> childFault(ApiCall call, InstagramRequest request) {
        boolean known = request.children().stream()
                .allMatch(child -> world.media().find(call.account(), child).isPresent());
        return known
                ? Optional.empty()
                : Optional.of(GraphError.of(100, "Invalid parameter")
                        .subcode(2207010)
                        .user("Invalid carousel", "Some of the children of the carousel do not exist."));
    }

    private Media processed(ApiCall call, Media media, InstagramRequest request) {
        boolean quick = media.kind() == MediaKind.IMAGE;
        Duration lasts = call.processing(quick ? Duration.ZERO : world.rules().videoProcessing());
        boolean fails = call.has(FaultKind.PROCESSING_FAILED) || request.isUnreachable();
        Instant expires = call.has(FaultKind.CONTAINER_EXPIRED)
                ? world.now()
                : world.now().plus(LIFETIME);
        String reason = request.isUnreachable()
                ? "Error: Media download has failed. The media URI doesn't meet our requirements."
                : "Error: Media upload has failed with error code 2207026";
        return media.processed(world.now().plus(lasts), fails ? reason : null).with(EXPIRES_AT, expires.toString());
    }

    private void publish(ApiCall call) {
        String creation = call.parameter("creation_id").orElse("");
        Optional<Media> container = world.media().find(call.account(), creation);
        if (isForeign(call)) {
            call.refuse(noPermission());
        } else if (publishedToday(call) >= world.rules().instagramLimit()) {
            call.refuse(new Refusal.RateLimited(Duration.ofDays(1), world.now(), 0, true));
        } else if (container.isEmpty() || !container.get().text(PUBLISHED_AS).isEmpty()) {
            GraphError missing = GraphError.of(24, "The requested resource does not exist")
                    .subcode(2207008)
                    .user(
                            "Media not found",
                            "The media builder with creation id = " + creation
                                    + " does not exist or has been expired.");
            call.send(400, missing.envelope(), Map.of());
        } else {
            publish(call, container.get());
        }
    }

    /** Counts the account's posts of the last 24 hours. */
    private int publishedToday(ApiCall call) {
        Instant since = world.now().minus(LIFETIME);
        return (int) world.posts()
                .newest(call.account(), Long.MAX_VALUE)
                .takeWhile(post -> post.createdAt().isAfter(since))
                .limit(world.rules().instagramLimit())
                .count();
    }

    private void publish(ApiCall call, Media container) {
        switch (status(container, world.now())) {
            case "FINISHED" -> store(call, container);
            case "IN_PROGRESS" -> call.send(400, notReady().envelope(), Map.of());
            case "EXPIRED" ->
                call.send(
                        400,
                        GraphError.of(-2, "Media expired")
                                .subcode(2207020)
                                .user(
                                        "Media expired",
                                        "The media you are trying to access has expired. Please try to upload again.")
                                .envelope(),
                        Map.of());
            default ->
                call.send(
                        400,
                        GraphError.of(-1, "Fatal")
                                .subcode(2207032)
                                .user("Upload failed", "Create media fail, please try to re-create media")
                                .envelope(),
                        Map.of());
        }
    }

    private static GraphError notReady() {
        return GraphError.of(9007, "Media ID is not available")
                .subcode(2207027)
                .user("Cannot Publish", "The media is not ready for publishing, please wait for a moment");
    }

    private void store(ApiCall call, Media container) {
        List<Attachment> media = container.kind() == MediaKind.CAROUSEL
                ? world.ready(call.account(), container.children())
                : List.of(container.attachment());
        Content content = Content.text(container.text("caption"))
                .with(media)
                .with(new JsonObject().put("mediaType", container.text("mediaType")));
        PostStore.Stored stored =
                world.posts().publish(call.account(), content, UnaryOperator.identity(), call.hidden());
        String id = stored.post().id();
        world.media().change(call.account(), container.id(), found -> found.with(PUBLISHED_AS, id));
        call.when(stored.onDisk(), () -> call.respond(200, new JsonObject().put("id", id)));
    }

    /** Returns the {@code status_code} of a container. */
    static String status(Media container, Instant now) {
        if (!container.text(PUBLISHED_AS).isEmpty()) {
            return "PUBLISHED";
        }
        String expires = container.text(EXPIRES_AT);
        if (!expires.isEmpty() && !Instant.parse(expires).isAfter(now)) {
            return "EXPIRED";
        }
        return switch (container.state(now)) {
            case EXPECTED, PROCESSING -> "IN_PROGRESS";
            case READY -> "FINISHED";
            case FAILED -> "ERROR";
        };
    }

    private void limit(ApiCall call) {
        if (isForeign(call)) {
            call.refuse(noPermission());
            return;
        }
        var config = new JsonObject()
                .put("quota_total", world.rules().instagramLimit())
                .put("quota_duration", 86_400);
        var usage = new JsonObject();
        Set<String> names = GraphFields.names(call.parameter("fields").orElse("quota_usage"));
        if (names.contains("quota_usage")) {
            usage.put("quota_usage", publishedToday(call));
        }
        if (names.contains("config")) {
            usage.put("config", config);
        }
        call.respond(200, new JsonObject().put("data", new JsonArray().add(usage)));
    }
}
