package com.dryjets.local.sandbox.network;

import com.dryjets.local.sandbox.network.feed.Audience;
import com.dryjets.local.sandbox.network.feed.Counters;
import com.dryjets.local.sandbox.network.feed.Post;
import com.dryjets.local.sandbox.network.feed.PostStore;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The parts of Meta's Graph API that Facebook and Instagram share: tokens, errors, lists of posts and insights. */
abstract class GraphApi implements NetworkApi {

    static final String VERSION = "/v23.0";

    private static final int DEFAULT_LIMIT = 25;

    private final PostStore posts;
    private final Audience audience;
    private final Clock clock;

    GraphApi(PostStore posts, Audience audience, Clock clock) {
        this.posts = posts;
        this.audience = audience;
        this.clock = clock;
    }

    /** Returns the value of an insights metric, or empty if the network doesn't know the metric. */
    abstract Optional<Long> metric(String name, Counters counters);

    /** Returns the error message for an unknown insights metric. */
    abstract String unknownMetric();

    /** Returns an entry of the account's list of posts. */
    abstract JsonObject listItem(Post post);

    PostStore posts() {
        return posts;
    }

    Counters counters(Post post) {
        return audience.countersAt(post, clock.instant());
    }

    void list(ApiCall call) {
        var data = new JsonArray();
        int limit = call.parameter("limit").map(Integer::parseInt).orElse(DEFAULT_LIMIT);
        posts.newest(call.account(), limit).forEach(post -> data.add(listItem(post)));
        call.respond(200, new JsonObject().put("data", data));
    }

    void insights(ApiCall call) {
        withPost(call, post -> insights(call, post));
    }

    void withPost(ApiCall call, Consumer<Post> then) {
        posts.find(call.account(), call.path("id"))
                .ifPresentOrElse(then, () -> call.refuse(new Refusal.NotFound(call.path("id"))));
    }

    private void insights(ApiCall call, Post post) {
        Counters counters = counters(post);
        var data = new JsonArray();
        for (String metric : call.parameter("metric").orElse("").split(",")) {
            Optional<Long> value = metric(metric, counters);
            if (value.isEmpty()) {
                call.refuse(new Refusal.Invalid("metric", unknownMetric()));
                return;
            }
            data.add(insight(post.id(), metric, value.get()));
        }
        call.respond(200, new JsonObject().put("data", data));
    }

    private static JsonObject insight(String postId, String metric, long value) {
        return new JsonObject()
                .put("name", metric)
                .put("period", "lifetime")
                .put("values", new JsonArray(List.of(new JsonObject().put("value", value))))
                .put("id", postId + "/insights/" + metric + "/lifetime");
    }

    @Override
    public String token(RoutingContext request) {
        String parameter = request.request().getParam("access_token");
        if (parameter == null) {
            parameter = request.request().getFormAttribute("access_token");
        }
        return parameter == null ? NetworkApi.bearer(request) : parameter;
    }

    @Override
    public void reportLimit(RateLimits.Window window, HttpServerResponse response) {
        GraphErrors.reportLimit(window, response);
    }

    @Override
    public void refuse(Refusal refusal, HttpServerResponse response) {
        GraphErrors.refuse(refusal, response);
    }
}
