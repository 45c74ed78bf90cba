package com.dryjets.local.sandbox.network.linkedin;

import com.dryjets.local.sandbox.network.fault.Operation;
import com.dryjets.local.sandbox.network.feed.Content;
import com.dryjets.local.sandbox.network.feed.Counters;
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
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Comments and counts of a post (learn.microsoft.com, "Comments API", "Social Metadata API", view li-lms-2026-10). */
final class LinkedInComments {

    private static final int MAX_COMMENT = 1250;

    private final World world;

    LinkedInComments(World world) {
        this.world = world;
    }

    void mount(Router router, Gate gate) {
        router.post("/rest/socialActions/:urn/comments")
                .handler(gate.on(Operation.COMMENT)
                        .requires("w_organization_social")
                        .handle(this::create));
        Gate.Endpoint read = gate.on(Operation.READ);
        router.get("/rest/socialActions/:urn/comments").handler(read.handle(this::list));
        router.delete("/rest/socialActions/:urn/comments/:comment")
                .handler(gate.on(Operation.PREPARE).handle(this::delete));
        router.get("/rest/socialActions/:urn").handler(read.handle(this::summary));
        router.get("/rest/socialMetadata/:urn").handler(read.handle(this::metadata));
    }

    private void create(ApiCall call) {
        String text = call.json().getJsonObject("message", new JsonObject()).getString("text", "");
        String actor = call.json().getString("actor", "");
        withPost(call, post -> {
            if (!actor.equals(Urns.of(call.account()))) {
                call.refuse(new Refusal.Forbidden("Viewer is not authorized to comment as " + actor));
            } else if (text.isBlank() || text.length() > MAX_COMMENT) {
                call.refuse(new Refusal.Invalid("message", "/message/text :: must have 1 to 1250 characters"));
            } else {
                PostStore.Stored stored = world.posts()
                        .publish(
                                call.account(),
                                Content.comment(text, post.id()),
                                UnaryOperator.identity(),
                                Duration.ZERO);
                call.when(
                        stored.onDisk(),
                        () -> call.respond(
                                201,
                                view(stored.post()),
                                Map.of("x-restli-id", stored.post().id())));
            }
        });
    }

    private void list(ApiCall call) {
        withPost(call, post -> {
            var elements = new JsonArray();
            world.posts().comments(post.id()).forEach(comment -> elements.add(view(comment)));
            call.respond(200, new JsonObject().put("elements", elements).put("paging", LinkedInPosts.paging(0, 10)));
        });
    }

    private static JsonObject view(Post comment) {
        String object = comment.content().replyTo();
        return new JsonObject()
                .put("id", comment.id())
                .put("commentUrn", "urn:li:comment:(" + object + "," + comment.id() + ")")
                .put("object", object)
                .put("actor", Urns.ORGANIZATION + comment.account())
                .put("message", new JsonObject().put("text", comment.text()))
                .put("created", new JsonObject().put("time", comment.createdAt().toEpochMilli()));
    }

    private void delete(ApiCall call) {
        world.posts()
                .delete(call.account(), call.path("comment"))
                .ifPresentOrElse(
                        stored -> call.when(stored.onDisk(), () -> call.respond(204, null)),
                        () -> call.refuse(new Refusal.NotFound(call.path("comment"))));
    }

    private void summary(ApiCall call) {
        withPost(call, post -> {
            Counters counters = world.counters(post);
            call.respond(
                    200,
                    new JsonObject()
                            .put("likesSummary", new JsonObject().put("totalLikes", counters.likes()))
                            .put(
                                    "commentsSummary",
                                    new JsonObject()
                                            .put("totalFirstLevelComments", counters.comments())
                                            .put("aggregatedTotalComments", counters.comments()))
                            .put("target", post.id()));
        });
    }

    private void metadata(ApiCall call) {
        withPost(call, post -> {
            Counters counters = world.counters(post);
            var like = new JsonObject().put("reactionType", "LIKE").put("count", counters.likes());
            call.respond(
                    200,
                    new JsonObject()
                            .put("reactionSummaries", new JsonObject().put("LIKE", like))
                            .put("commentsState", "OPEN")
                            .put(
                                    "commentSummary",
                                    new JsonObject()
                                            .put("count", counters.comments())
                                            .put("topLevelCount", counters.comments()))
                            .put("entity", post.id()));
        });
    }

    private void withPost(ApiCall call, Consumer<Post> then) {
        String urn = Urns.decode(call.path("urn"));
        world.posts().find(call.account(), urn).ifPresentOrElse(then, () -> call.refuse(new Refusal.NotFound(urn)));
    }
}
