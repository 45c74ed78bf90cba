package com.dryjets.local.sandbox.network.graph;

import com.dryjets.local.sandbox.network.fault.Operation;
import com.dryjets.local.sandbox.network.feed.Attachment;
import com.dryjets.local.sandbox.network.feed.Content;
import com.dryjets.local.sandbox.network.feed.Network;
import com.dryjets.local.sandbox.network.feed.Post;
import com.dryjets.local.sandbox.network.feed.PostStore;
import com.dryjets.local.sandbox.network.http.ApiCall;
import com.dryjets.local.sandbox.network.http.Gate;
import com.dryjets.local.sandbox.network.http.Refusal;
import com.dryjets.local.sandbox.network.http.World;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Posts of Facebook pages (developers.facebook.com, "Pages API: Posts", "Page Feed", v25.0): create with link or attached
 * photos, edit the message, delete. A text equal to the page's latest post is refused with code 506.
 */
final class PagePosts {

    private static final int MAX_MESSAGE = 63_206;

    private final World world;

    PagePosts(World world) {
        this.world = world;
    }

    void mount(Router router, Gate gate) {
        router.post("/:version/:id/feed")
                .handler(gate.on(Operation.PUBLISH)
                        .requires("pages_manage_posts")
                        .handle(this::create));
        router.post("/:version/:id")
                .handler(gate.on(Operation.PREPARE)
                        .requires("pages_manage_posts")
                        .handle(this::edit));
        router.delete("/:version/:id").handler(gate.on(Operation.PREPARE).handle(this::delete));
    }

    private void create(ApiCall call) {
        String message = call.parameter("message").orElse("");
        List<String> photos = attached(call);
        Optional<Refusal> fault = forbidden(call)
                .or(() -> tooLong(message))
                .or(() -> message.isBlank() && call.parameter("link").isEmpty() && photos.isEmpty()
                        ? Optional.of(new Refusal.Invalid("message", "The parameter message is required"))
                        : Optional.empty());
        List<Attachment> media = world.ready(call.account(), photos);
        if (fault.isPresent()) {
            call.refuse(fault.get());
        } else if (media.size() < photos.size()) {
            call.refuse(new Refusal.Invalid("attached_media", "Invalid parameter: attached_media"));
        } else if (photos.isEmpty() && repeatsLatest(call, message)) {
            call.refuse(new Refusal.Duplicate(""));
        } else {
            var options = new JsonObject();
            call.parameter("link").ifPresent(link -> options.put("link", link));
            publish(call, Content.text(message).with(media).with(options));
        }
    }

    /** Returns why the call may not post to the page in its path, if it may not. */
    static Optional<Refusal> forbidden(ApiCall call) {
        if (!call.path("id").equals(call.account().id()) || call.account().network() != Network.FACEBOOK) {
            return Optional.of(new Refusal.Forbidden("The token has no permission to post as page " + call.path("id")));
        }
        return call.grant().user()
                ? Optional.of(new Refusal.Forbidden(
                        "If posting to a page, requires both pages_read_engagement and pages_manage_posts as an admin"
                                + " with sufficient administrative permission, and the page's access token"))
                : Optional.empty();
    }

    static Optional<Refusal> tooLong(String message) {
        return message.length() > MAX_MESSAGE
                ? Optional.of(new Refusal.Invalid("message", "The message is over " + MAX_MESSAGE + " characters"))
                : Optional.empty();
    }

    /** Reads {@code attached_media} as a JSON array or as {@code attached_media[0]}, {@code attached_media[1]} … */
    private static List<String> attached(ApiCall call) {
        List<String> ids = new ArrayList<>();
        call.parameter("attached_media").ifPresent(array -> new JsonArray(array).forEach(item -> ids.add(id(item))));
        for (int i = 0; call.parameter("attached_media[" + i + "]").isPresent(); i++) {
            ids.add(id(
                    new JsonObject(call.parameter("attached_media[" + i + "]").get())));
        }
        return ids;
    }

    private static String id(Object item) {
        return item instanceof JsonObject object ? object.getString("media_fbid", "") : "";
    }

    private boolean repeatsLatest(ApiCall call, String message) {
        return !message.isBlank()
                && world.posts()
                        .newest(call.account(), Long.MAX_VALUE)
                        .findFirst()
                        .filter(post -> post.text().equals(message))
                        .filter(post -> post.createdAt()
                                .plus(world.rules().duplicateWindow())
                                .isAfter(world.now()))
                        .isPresent();
    }

    private void publish(ApiCall call, Content content) {
        PostStore.Stored stored = world.posts()
                .publish(call.account(), content, number -> call.account().id() + "_" + number, call.hidden());
        call.when(
                stored.onDisk(),
                () -> call.respond(200, new JsonObject().put("id", stored.post().id())));
    }

    private void edit(ApiCall call) {
        Optional<Post> post = world.posts().find(call.account(), call.path("id"));
        String message = call.parameter("message").orElse("");
        if (post.isEmpty() || post.get().network() != Network.FACEBOOK) {
            call.refuse(new Refusal.NotFound(call.path("id")));
        } else if (message.isBlank()) {
            call.refuse(new Refusal.Invalid("message", "The parameter message is required"));
        } else if (tooLong(message).isPresent()) {
            call.refuse(tooLong(message).get());
        } else {
            succeed(
                    call,
                    world.posts()
                            .edit(
                                    call.account(),
                                    post.get().id(),
                                    post.get().content().edited(message)));
        }
    }

    private void delete(ApiCall call) {
        Optional<Post> found = world.posts()
                .find(call.account(), call.path("id"))
                .filter(post ->
                        post.network() == Network.FACEBOOK || post.content().comment());
        succeed(call, found.flatMap(post -> world.posts().delete(call.account(), post.id())));
    }

    private static void succeed(ApiCall call, Optional<PostStore.Stored> stored) {
        stored.ifPresentOrElse(
                done -> call.when(done.onDisk(), () -> call.respond(200, new JsonObject().put("success", true))),
                () -> call.refuse(new Refusal.NotFound(call.path("id"))));
    }
}
