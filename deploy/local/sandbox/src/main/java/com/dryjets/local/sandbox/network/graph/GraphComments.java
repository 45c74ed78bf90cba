package com.dryjets.local.sandbox.network.graph;

import com.dryjets.local.sandbox.network.fault.Operation;
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
import java.time.Duration;
import java.util.Optional;

/** Comments on posts of a page or an Instagram account (developers.facebook.com, "Object Comments", "IG Media Comments", v25.0). */
final class GraphComments {

    private final World world;

    GraphComments(World world) {
        this.world = world;
    }

    void mount(Router router, Gate gate) {
        router.post("/:version/:id/comments").handler(gate.on(Operation.COMMENT).handle(this::create));
        router.get("/:version/:id/comments").handler(gate.on(Operation.READ).handle(this::list));
    }

    private void create(ApiCall call) {
        Optional<Post> post = world.posts().find(call.account(), call.path("id"));
        String message = call.parameter("message").orElse("");
        if (post.isEmpty()) {
            call.refuse(new Refusal.NotFound(call.path("id")));
        } else if (message.isBlank()) {
            call.refuse(new Refusal.Invalid("message", "The parameter message is required"));
        } else {
            PostStore.Stored stored = world.posts()
                    .publish(
                            call.account(),
                            Content.comment(message, post.get().id()),
                            number -> id(post.get(), number),
                            Duration.ZERO);
            call.when(
                    stored.onDisk(),
                    () -> call.respond(
                            200, new JsonObject().put("id", stored.post().id())));
        }
    }

    /** A comment on a page's post is called after the post without the page. */
    private static String id(Post post, String number) {
        int underscore = post.id().indexOf('_');
        return underscore < 0 ? number : post.id().substring(underscore + 1) + "_" + number;
    }

    private void list(ApiCall call) {
        Optional<Post> post = world.posts().find(call.account(), call.path("id"));
        if (post.isEmpty()) {
            call.refuse(new Refusal.NotFound(call.path("id")));
            return;
        }
        var data = new JsonArray();
        world.posts().comments(post.get().id()).forEach(comment -> data.add(view(comment)));
        call.respond(200, new JsonObject().put("data", data));
    }

    static JsonObject view(Post comment) {
        var view = new JsonObject().put("id", comment.id());
        String time = GraphTime.format(comment.createdAt());
        return comment.network() == Network.INSTAGRAM
                ? view.put("text", comment.text()).put("timestamp", time)
                : view.put("message", comment.text()).put("created_time", time);
    }
}
