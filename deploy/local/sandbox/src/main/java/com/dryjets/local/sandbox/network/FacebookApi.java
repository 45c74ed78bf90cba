package com.dryjets.local.sandbox.network;

import com.dryjets.local.sandbox.network.feed.Audience;
import com.dryjets.local.sandbox.network.feed.Counters;
import com.dryjets.local.sandbox.network.feed.Network;
import com.dryjets.local.sandbox.network.feed.Post;
import com.dryjets.local.sandbox.network.feed.PostStore;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.time.Clock;
import java.util.Optional;

/** Facebook's Graph API for pages: a page's feed, and a post's counts and insights. */
final class FacebookApi extends GraphApi {

    private static final int MAX_MESSAGE = 63_206;

    FacebookApi(PostStore posts, Audience audience, Clock clock) {
        super(posts, audience, clock);
    }

    @Override
    public Network network() {
        return Network.FACEBOOK;
    }

    @Override
    public void mount(Router router, Gate gate) {
        router.get(VERSION + "/me").handler(gate.open(Operation.READ, this::me));
        router.post(VERSION + "/:page/feed").handler(gate.open(Operation.PUBLISH, this::create));
        router.get(VERSION + "/:page/feed").handler(gate.open(Operation.READ, this::feed));
        router.get(VERSION + "/:id/insights").handler(gate.open(Operation.READ, this::insights));
        router.get(VERSION + "/:id").handler(gate.open(Operation.READ, this::read));
        router.delete(VERSION + "/:id").handler(gate.open(Operation.PREPARE, this::delete));
    }

    private void me(ApiCall call) {
        String id = call.account().id();
        call.respond(200, new JsonObject().put("id", id).put("name", id));
    }

    private void create(ApiCall call) {
        String message = call.parameter("message").orElse("");
        String page = call.path("page");
        if (!page.equals(call.account().id())) {
            call.refuse(new Refusal.Forbidden("The token has no permission to post as page " + page));
        } else if (message.isBlank() && call.parameter("link").isEmpty()) {
            call.refuse(new Refusal.Invalid("message", "The parameter message is required"));
        } else if (message.length() > MAX_MESSAGE) {
            call.refuse(new Refusal.Invalid("message", "The message is over " + MAX_MESSAGE + " characters"));
        } else {
            call.work(
                    () -> posts().publish(call.account(), message, number -> page + "_" + number),
                    post -> call.respond(200, new JsonObject().put("id", post.id())));
        }
    }

    private void feed(ApiCall call) {
        if (!call.path("page").equals(call.account().id())) {
            call.refuse(new Refusal.Forbidden("The token has no permission for this page"));
            return;
        }
        list(call);
    }

    @Override
    JsonObject listItem(Post post) {
        return new JsonObject()
                .put("id", post.id())
                .put("message", post.text())
                .put("created_time", post.createdAt().toString());
    }

    private void read(ApiCall call) {
        withPost(call, post -> {
            Counters counters = counters(post);
            String fields = call.parameter("fields").orElse("message,created_time");
            var view = new JsonObject().put("id", post.id());
            for (String field : fields.split(",")) {
                switch (field) {
                    case "message" -> view.put("message", post.text());
                    case "created_time" ->
                        view.put("created_time", post.createdAt().toString());
                    case "likes.summary(true)" -> view.put("likes", summary(counters.likes()));
                    case "comments.summary(true)" -> view.put("comments", summary(counters.comments()));
                    case "shares" -> {
                        // Graph omits the field while nobody has shared the post.
                        if (counters.shares() > 0) {
                            view.put("shares", new JsonObject().put("count", counters.shares()));
                        }
                    }
                    default -> {
                        // Other fields are omitted, as Graph omits empty fields.
                    }
                }
            }
            call.respond(200, view);
        });
    }

    private static JsonObject summary(long count) {
        return new JsonObject().put("data", new JsonArray()).put("summary", new JsonObject().put("total_count", count));
    }

    @Override
    Optional<Long> metric(String name, Counters counters) {
        return switch (name) {
            case "post_impressions" -> Optional.of(counters.impressions());
            case "post_impressions_unique" -> Optional.of(counters.reach());
            case "post_clicks" -> Optional.of(counters.clicks());
            default -> Optional.empty();
        };
    }

    @Override
    String unknownMetric() {
        return "The value must be a valid insights metric";
    }

    private void delete(ApiCall call) {
        withPost(
                call,
                post -> call.work(
                        () -> posts().delete(call.account(), post.id()),
                        found -> call.respond(200, new JsonObject().put("success", true))));
    }
}
