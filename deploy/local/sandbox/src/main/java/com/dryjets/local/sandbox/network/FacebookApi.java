package com.dryjets.local.sandbox.network;

import com.dryjets.local.sandbox.network.feed.Audience;
import com.dryjets.local.sandbox.network.feed.Counters;
import com.dryjets.local.sandbox.network.feed.Network;
import com.dryjets.local.sandbox.network.feed.Post;
import com.dryjets.local.sandbox.network.feed.PostStore;
import com.dryjets.local.sandbox.network.limit.Operation;
import com.dryjets.local.sandbox.network.limit.RateLimits;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Facebook's Graph API for pages: a page's feed, a post's counts and insights. */
final class FacebookApi implements Wire {

    private static final int MAX_MESSAGE = 63_206;

    private final PostStore posts;
    private final Audience audience;
    private final Clock clock;

    FacebookApi(PostStore posts, Audience audience, Clock clock) {
        this.posts = posts;
        this.audience = audience;
        this.clock = clock;
    }

    @Override
    public Network network() {
        return Network.FACEBOOK;
    }

    @Override
    public void mount(Router router, Gate gate) {
        router.get(GraphErrors.VERSION + "/me").handler(gate.open(Operation.READ, this::me));
        router.post(GraphErrors.VERSION + "/:page/feed").handler(gate.open(Operation.PUBLISH, this::create));
        router.get(GraphErrors.VERSION + "/:page/feed").handler(gate.open(Operation.READ, this::feed));
        router.get(GraphErrors.VERSION + "/:id/insights").handler(gate.open(Operation.READ, this::insights));
        router.get(GraphErrors.VERSION + "/:id").handler(gate.open(Operation.READ, this::read));
        router.delete(GraphErrors.VERSION + "/:id").handler(gate.open(Operation.PREPARE, this::delete));
    }

    private void me(Call call) {
        String id = call.account().id();
        call.answer(200, new JsonObject().put("id", id).put("name", id));
    }

    private void create(Call call) {
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
                    () -> posts.publish(call.account(), message, number -> page + "_" + number),
                    post -> call.answer(200, new JsonObject().put("id", post.id())));
        }
    }

    private void feed(Call call) {
        if (!call.path("page").equals(call.account().id())) {
            call.refuse(new Refusal.Forbidden("The token has no permission for this page"));
            return;
        }
        var data = new JsonArray();
        int limit = call.parameter("limit").map(Integer::parseInt).orElse(25);
        posts.newest(call.account(), limit)
                .forEach(post -> data.add(new JsonObject()
                        .put("id", post.id())
                        .put("message", post.text())
                        .put("created_time", post.createdAt().toString())));
        call.answer(200, new JsonObject().put("data", data));
    }

    private void read(Call call) {
        withPost(call, post -> {
            Counters counters = audience.at(post, clock.instant());
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
                        // Graph leaves the field out while nobody has shared the post.
                        if (counters.shares() > 0) {
                            view.put("shares", new JsonObject().put("count", counters.shares()));
                        }
                    }
                    default -> {
                        // Fields of a post that have no meaning here stay empty, as Graph does with empty ones.
                    }
                }
            }
            call.answer(200, view);
        });
    }

    private static JsonObject summary(long count) {
        return new JsonObject().put("data", new JsonArray()).put("summary", new JsonObject().put("total_count", count));
    }

    private void insights(Call call) {
        withPost(call, post -> {
            Counters counters = audience.at(post, clock.instant());
            var data = new JsonArray();
            for (String metric : call.parameter("metric").orElse("").split(",")) {
                Optional<Long> value = metric(metric, counters);
                if (value.isEmpty()) {
                    call.refuse(new Refusal.Invalid("metric", "The value must be a valid insights metric"));
                    return;
                }
                data.add(insight(post.id(), metric, value.get()));
            }
            call.answer(200, new JsonObject().put("data", data));
        });
    }

    private static Optional<Long> metric(String name, Counters counters) {
        return switch (name) {
            case "post_impressions" -> Optional.of(counters.impressions());
            case "post_impressions_unique" -> Optional.of(counters.reach());
            case "post_clicks" -> Optional.of(counters.clicks());
            default -> Optional.empty();
        };
    }

    static JsonObject insight(String postId, String metric, long value) {
        return new JsonObject()
                .put("name", metric)
                .put("period", "lifetime")
                .put("values", new JsonArray(List.of(new JsonObject().put("value", value))))
                .put("id", postId + "/insights/" + metric + "/lifetime");
    }

    private void delete(Call call) {
        withPost(
                call,
                post -> call.work(
                        () -> posts.delete(call.account(), post.id()),
                        found -> call.answer(200, new JsonObject().put("success", true))));
    }

    private void withPost(Call call, Consumer<Post> then) {
        posts.find(call.account(), call.path("id"))
                .ifPresentOrElse(then, () -> call.refuse(new Refusal.NotFound(call.path("id"))));
    }

    @Override
    public String token(RoutingContext request) {
        return GraphErrors.token(request);
    }

    @Override
    public void tell(RateLimits.Window window, HttpServerResponse response) {
        GraphErrors.tell(window, response);
    }

    @Override
    public void refuse(Refusal refusal, HttpServerResponse response) {
        GraphErrors.refuse(refusal, response);
    }
}
