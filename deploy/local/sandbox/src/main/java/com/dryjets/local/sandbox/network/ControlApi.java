package com.dryjets.local.sandbox.network;

import com.dryjets.local.sandbox.network.feed.Audience;
import com.dryjets.local.sandbox.network.feed.Post;
import com.dryjets.local.sandbox.network.feed.PostStore;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Instant;

/** The sandbox's control API: lists what was actually posted with its true counters, and injects faults. */
final class ControlApi {

    private final PostStore posts;
    private final Audience audience;
    private final Faults faults;
    private final Clock clock;

    ControlApi(PostStore posts, Audience audience, Faults faults, Clock clock) {
        this.posts = posts;
        this.audience = audience;
        this.faults = faults;
        this.clock = clock;
    }

    void mount(Router router) {
        router.get("/sandbox/posts").handler(this::list);
        router.post("/sandbox/faults").handler(this::addFault);
        router.delete("/sandbox/faults").handler(context -> {
            faults.clear();
            context.response().setStatusCode(204).end();
        });
    }

    private void list(RoutingContext context) {
        String contained = context.request().getParam("contains", "");
        Instant now = clock.instant();
        var items = new JsonArray();
        posts.all().stream()
                .filter(post -> post.text().contains(contained))
                .forEach(post -> items.add(view(post, now)));
        context.json(new JsonObject().put("items", items));
    }

    private JsonObject view(Post post, Instant now) {
        return post.toJson()
                .put("deleted", post.deleted())
                .put("settled", audience.hasSettled(post, now))
                .put("counters", audience.countersAt(post, now).toJson());
    }

    private void addFault(RoutingContext context) {
        try {
            JsonObject fault = context.body().asJsonObject();
            faults.add(fault == null ? new JsonObject() : fault);
            context.response().setStatusCode(204).end();
        } catch (IllegalArgumentException | ClassCastException | DecodeException e) {
            context.response().setStatusCode(400).end(String.valueOf(e.getMessage()));
        }
    }
}
