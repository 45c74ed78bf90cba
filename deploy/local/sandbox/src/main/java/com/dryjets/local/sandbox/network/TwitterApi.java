package com.dryjets.local.sandbox.network;

import com.dryjets.local.sandbox.network.feed.Audience;
import com.dryjets.local.sandbox.network.feed.Counters;
import com.dryjets.local.sandbox.network.feed.Network;
import com.dryjets.local.sandbox.network.feed.Post;
import com.dryjets.local.sandbox.network.feed.PostStore;
import com.twitter.twittertext.TwitterTextParser;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Twitter's API v2: tweets, their metrics and a user's timeline, with problem bodies and x-rate-limit headers. */
final class TwitterApi implements NetworkApi {

    private static final int MAX_IDS = 100;

    private final PostStore posts;
    private final Audience audience;
    private final Clock clock;

    TwitterApi(PostStore posts, Audience audience, Clock clock) {
        this.posts = posts;
        this.audience = audience;
        this.clock = clock;
    }

    @Override
    public Network network() {
        return Network.TWITTER;
    }

    @Override
    public void mount(Router router, Gate gate) {
        router.post("/2/tweets").handler(gate.open(Operation.PUBLISH, this::create));
        router.get("/2/tweets").handler(gate.open(Operation.READ, this::lookUp));
        router.get("/2/tweets/:id").handler(gate.open(Operation.READ, this::read));
        router.delete("/2/tweets/:id").handler(gate.open(Operation.PREPARE, this::delete));
        router.get("/2/users/me").handler(gate.open(Operation.READ, this::me));
        router.get("/2/users/:id/tweets").handler(gate.open(Operation.READ, this::timeline));
    }

    private void create(ApiCall call) {
        String text = call.json().getString("text", "");
        var reply =
                Optional.ofNullable(call.json().getJsonObject("reply")).map(r -> r.getString("in_reply_to_tweet_id"));
        if (text.isBlank()) {
            call.refuse(new Refusal.Invalid("text", "Field text is required and must not be empty."));
        } else if (!TwitterTextParser.parseTweet(text).isValid) {
            call.refuse(new Refusal.Invalid("text", "The text of the Tweet is over 280 weighted characters."));
        } else if (reply.filter(id -> posts.find(call.account(), id).isEmpty()).isPresent()) {
            call.refuse(new Refusal.Invalid("reply", "The Tweet replied to does not exist."));
        } else {
            call.work(
                    () -> posts.publish(call.account(), text, UnaryOperator.identity()),
                    post -> call.respond(
                            201, data(new JsonObject().put("id", post.id()).put("text", post.text()))));
        }
    }

    private void read(ApiCall call) {
        List<String> fields = fields(call);
        posts.find(call.account(), call.path("id"))
                .ifPresentOrElse(
                        post -> call.respond(200, data(view(post, fields))),
                        () -> call.respond(
                                200, new JsonObject().put("errors", new JsonArray().add(missing(call.path("id"))))));
    }

    private void lookUp(ApiCall call) {
        List<String> ids = Arrays.stream(call.parameter("ids").orElse("").split(","))
                .filter(id -> !id.isBlank())
                .toList();
        if (ids.isEmpty() || ids.size() > MAX_IDS) {
            call.refuse(
                    new Refusal.Invalid("ids", "The number of values in the `ids` query parameter must be 1 to 100."));
            return;
        }
        var data = new JsonArray();
        var errors = new JsonArray();
        List<String> fields = fields(call);
        ids.forEach(id -> posts.find(call.account(), id)
                .ifPresentOrElse(post -> data.add(view(post, fields)), () -> errors.add(missing(id))));
        var body = new JsonObject();
        if (!data.isEmpty()) {
            body.put("data", data);
        }
        if (!errors.isEmpty()) {
            body.put("errors", errors);
        }
        call.respond(200, body);
    }

    private void delete(ApiCall call) {
        String id = call.path("id");
        // Deleting a deleted tweet returns the same response.
        call.work(
                () -> posts.delete(call.account(), id),
                found -> call.respond(200, data(new JsonObject().put("deleted", true))));
    }

    private void me(ApiCall call) {
        String id = call.account().id();
        call.respond(200, data(new JsonObject().put("id", id).put("name", id).put("username", id)));
    }

    private void timeline(ApiCall call) {
        if (!call.path("id").equals(call.account().id())) {
            call.refuse(new Refusal.Forbidden("You are not permitted to see this user's Tweets."));
            return;
        }
        int limit = call.parameter("max_results").map(Integer::parseInt).orElse(10);
        List<String> fields = fields(call);
        var data = new JsonArray();
        posts.newest(call.account(), limit).forEach(post -> data.add(view(post, fields)));
        var body = new JsonObject().put("meta", new JsonObject().put("result_count", data.size()));
        call.respond(200, data.isEmpty() ? body : body.put("data", data));
    }

    private static List<String> fields(ApiCall call) {
        return List.of(call.parameter("tweet.fields").orElse("").split(","));
    }

    private JsonObject view(Post post, List<String> fields) {
        Counters counters = audience.countersAt(post, clock.instant());
        var view = new JsonObject().put("id", post.id()).put("text", post.text());
        view.put("edit_history_tweet_ids", new JsonArray().add(post.id()));
        if (fields.contains("created_at")) {
            view.put("created_at", post.createdAt().toString());
        }
        if (fields.contains("public_metrics")) {
            // Quotes count as shares too, so the two counts must add up to the audience's shares.
            long quotes = counters.shares() / 4;
            view.put(
                    "public_metrics",
                    new JsonObject()
                            .put("retweet_count", counters.shares() - quotes)
                            .put("reply_count", counters.comments())
                            .put("like_count", counters.likes())
                            .put("quote_count", quotes)
                            .put("bookmark_count", 0)
                            .put("impression_count", counters.impressions()));
        }
        if (fields.contains("non_public_metrics")) {
            view.put(
                    "non_public_metrics",
                    new JsonObject()
                            .put("impression_count", counters.impressions())
                            .put("url_link_clicks", counters.clicks())
                            .put("user_profile_clicks", counters.likes() / 3));
        }
        return view;
    }

    private static JsonObject data(JsonObject data) {
        return new JsonObject().put("data", data);
    }

    private static JsonObject missing(String id) {
        return new JsonObject()
                .put("value", id)
                .put("detail", "Could not find tweet with id: [" + id + "].")
                .put("title", "Not Found Error")
                .put("resource_type", "tweet")
                .put("parameter", "id")
                .put("resource_id", id)
                .put("type", "https://api.twitter.com/2/problems/resource-not-found");
    }

    @Override
    public String token(RoutingContext request) {
        return NetworkApi.bearer(request);
    }

    @Override
    public void reportLimit(RateLimits.Window window, HttpServerResponse response) {
        limits(response, window.limit(), window.remaining(), window.resetsAt().getEpochSecond());
    }

    private static void limits(HttpServerResponse response, int limit, int remaining, long resetsAt) {
        response.putHeader("x-rate-limit-limit", String.valueOf(limit))
                .putHeader("x-rate-limit-remaining", String.valueOf(remaining))
                .putHeader("x-rate-limit-reset", String.valueOf(resetsAt));
    }

    @Override
    public void refuse(Refusal refusal, HttpServerResponse response) {
        switch (refusal) {
            case Refusal.Unauthorized u -> problem(response, 401, "Unauthorized", "Unauthorized");
            case Refusal.RateLimited limited -> {
                limits(
                        response,
                        limited.limit(),
                        0,
                        limited.resetsAt().plusMillis(999).getEpochSecond());
                problem(response, 429, "Too Many Requests", "Too Many Requests");
            }
            case Refusal.ServerError e -> problem(response, 503, "Service Unavailable", "Service Unavailable");
            case Refusal.Forbidden forbidden -> problem(response, 403, "Forbidden", forbidden.detail());
            case Refusal.NotFound missing -> problem(response, 404, "Not Found Error", missing.id());
            case Refusal.Invalid invalid ->
                send(
                        response,
                        400,
                        new JsonObject()
                                .put(
                                        "errors",
                                        new JsonArray()
                                                .add(new JsonObject()
                                                        .put("message", invalid.detail())
                                                        .put(
                                                                "parameters",
                                                                new JsonObject()
                                                                        .put(invalid.parameter(), new JsonArray()))))
                                .put("title", "Invalid Request")
                                .put("detail", "One or more parameters to your request was invalid.")
                                .put("type", "https://api.twitter.com/2/problems/invalid-request"));
        }
    }

    private static void problem(HttpServerResponse response, int status, String title, String detail) {
        send(
                response,
                status,
                new JsonObject()
                        .put("title", title)
                        .put("detail", detail)
                        .put("type", "about:blank")
                        .put("status", status));
    }

    private static void send(HttpServerResponse response, int status, JsonObject body) {
        response.setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .end(body.toBuffer());
    }
}
