package com.dryjets.local.sandbox.network.graph;

import com.dryjets.local.sandbox.network.fault.Operation;
import com.dryjets.local.sandbox.network.feed.Media;
import com.dryjets.local.sandbox.network.feed.MediaKind;
import com.dryjets.local.sandbox.network.feed.Network;
import com.dryjets.local.sandbox.network.feed.Post;
import com.dryjets.local.sandbox.network.http.ApiCall;
import com.dryjets.local.sandbox.network.http.Gate;
import com.dryjets.local.sandbox.network.http.Refusal;
import com.dryjets.local.sandbox.network.http.World;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads single objects and lists of posts. What an id means decides which fields it has: an account, a post, a comment, a
 * container or a video.
 */
final class GraphNodes {

    private static final int DEFAULT_LIMIT = 25;
    private static final int MAX_LIMIT = 100;

    private final World world;
    private final PostFields fields;

    GraphNodes(World world) {
        this.world = world;
        this.fields = new PostFields(world);
    }

    void mount(Router router, Gate gate) {
        Gate.Endpoint read = gate.on(Operation.READ);
        for (String edge : List.of("feed", "posts", "published_posts")) {
            router.get("/:version/:id/" + edge).handler(read.handle(call -> list(call, Network.FACEBOOK)));
        }
        router.get("/:version/:id/media").handler(read.handle(call -> list(call, Network.INSTAGRAM)));
        router.get("/:version/:id").handler(read.handle(this::read));
    }

    private void list(ApiCall call, Network network) {
        if (!call.path("id").equals(call.account().id()) || call.account().network() != network) {
            call.refuse(new Refusal.Forbidden("The token has no permission for this account"));
            return;
        }
        int limit = Math.min(MAX_LIMIT, call.number("limit", DEFAULT_LIMIT));
        Set<String> names = call.parameter("fields")
                .map(GraphFields::names)
                .orElse(network == Network.INSTAGRAM ? Set.of("id") : PostFields.DEFAULT_OF_PAGE);
        List<Post> found = matching(call).limit(limit + 1L).toList();
        List<Post> shown = found.subList(0, Math.min(limit, found.size()));
        var data = new JsonArray();
        shown.forEach(post -> data.add(fields.view(post, names)));
        var body = new JsonObject().put("data", data);
        call.respond(200, shown.isEmpty() ? body : body.put("paging", paging(call, shown, found.size() > limit)));
    }

    private Stream<Post> matching(ApiCall call) {
        long before = call.parameter("after").map(GraphNodes::position).orElse(Long.MAX_VALUE);
        Instant since = call.parameter("since").map(GraphTime::parse).orElse(Instant.MIN);
        Instant until = call.parameter("until").map(GraphTime::parse).orElse(Instant.MAX);
        return world.posts()
                .newest(call.account(), before)
                .takeWhile(post -> !post.createdAt().isBefore(since))
                .filter(post -> !post.createdAt().isAfter(until));
    }

    private static long position(String cursor) {
        return Long.parseLong(cursor, Character.MAX_RADIX);
    }

    private static JsonObject paging(ApiCall call, List<Post> shown, boolean more) {
        String first = Long.toString(shown.getFirst().number(), Character.MAX_RADIX);
        String last = Long.toString(shown.getLast().number(), Character.MAX_RADIX);
        var paging = new JsonObject()
                .put("cursors", new JsonObject().put("before", first).put("after", last));
        return more ? paging.put("next", call.address(call.requestPath() + "?after=" + last)) : paging;
    }

    private void read(ApiCall call) {
        String id = call.path("id");
        Optional<Post> post = world.posts().find(call.account(), id);
        Optional<Media> media = world.media().find(call.account(), id);
        Set<String> names = call.parameter("fields").map(GraphFields::names).orElse(Set.of());
        if (id.equals(call.account().id())) {
            call.respond(200, account(call, names));
        } else if (post.isPresent() && post.get().content().comment()) {
            call.respond(200, GraphComments.view(post.get()));
        } else if (post.isPresent()) {
            call.respond(200, fields.view(post.get(), names.isEmpty() ? PostFields.DEFAULT_OF_PAGE : names));
        } else if (media.isPresent()) {
            call.respond(200, media(media.get(), names));
        } else {
            call.refuse(new Refusal.NotFound(id));
        }
    }

    private static JsonObject account(ApiCall call, Set<String> names) {
        String id = call.account().id();
        var view = new JsonObject().put("id", id).put("name", id);
        if (call.account().network() == Network.INSTAGRAM) {
            view.put("username", id);
        } else if (names.contains("instagram_business_account")) {
            String linked = id.replace("-facebook", "-instagram");
            view.put("instagram_business_account", new JsonObject().put("id", linked));
        }
        return view;
    }

    private JsonObject media(Media media, Set<String> names) {
        var view = new JsonObject().put("id", media.id());
        if (media.network() == Network.INSTAGRAM) {
            return container(media, names, view);
        }
        if (names.contains("status") && media.kind() == MediaKind.VIDEO) {
            view.put("status", new JsonObject().put("video_status", videoStatus(media)));
        }
        if (names.contains("post_id") && !media.text("postId").isEmpty()) {
            view.put("post_id", media.text("postId"));
        }
        return view;
    }

    private String videoStatus(Media video) {
        return switch (video.state(world.now())) {
            case EXPECTED -> "uploading";
            case PROCESSING -> "processing";
            case READY -> "ready";
            case FAILED -> "error";
        };
    }

    private JsonObject container(Media container, Set<String> names, JsonObject view) {
        String code = InstagramContainers.status(container, world.now());
        if (names.contains("status_code")) {
            view.put("status_code", code);
        }
        if (names.contains("status")) {
            view.put(
                    "status",
                    switch (code) {
                        case "FINISHED" -> "Finished: Media has been uploaded and it is ready to be published.";
                        case "IN_PROGRESS" -> "In Progress: Media is still being processed.";
                        case "PUBLISHED" -> "Published: Media has been published.";
                        case "EXPIRED" -> "Expired: Media was not published within 24 hours.";
                        default -> container.failure();
                    });
        }
        return view;
    }
}
