package com.dryjets.local.sandbox.network.x;

import com.dryjets.local.sandbox.network.fault.Operation;
import com.dryjets.local.sandbox.network.feed.Counters;
import com.dryjets.local.sandbox.network.feed.Post;
import com.dryjets.local.sandbox.network.http.ApiCall;
import com.dryjets.local.sandbox.network.http.Gate;
import com.dryjets.local.sandbox.network.http.Refusal;
import com.dryjets.local.sandbox.network.http.World;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Posts by id, a user's posts page by page, and the user (docs.x.com, "Get Posts by IDs", "Get Posts", "Get my User", API
 * 2.168). Private metrics end 30 days after publishing: the post comes without them, and an error says so.
 */
final class XReads {

    private static final int MAX_IDS = 100;
    private static final int DEFAULT_PAGE = 10;
    private static final int MIN_PAGE = 5;
    private static final int MAX_PAGE = 100;
    private static final String PRIVATE = "non_public_metrics";

    private final World world;

    XReads(World world) {
        this.world = world;
    }

    void mount(Router router, Gate gate) {
        Gate.Endpoint tweets = gate.on(Operation.READ).requires("tweet.read");
        router.get("/2/tweets").handler(tweets.handle(this::lookUp));
        router.get("/2/tweets/:id").handler(tweets.handle(this::read));
        router.get("/2/users/me")
                .handler(gate.on(Operation.READ).requires("users.read").handle(this::me));
        router.get("/2/users/:id/tweets").handler(tweets.handle(this::timeline));
    }

    private void read(ApiCall call) {
        String id = call.path("id");
        JsonObject found = posts(call, List.of(id));
        JsonArray data = found.getJsonArray("data");
        call.respond(200, data == null ? found : found.put("data", data.getJsonObject(0)));
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
        call.respond(200, posts(call, ids));
    }

    private JsonObject posts(ApiCall call, List<String> ids) {
        var data = new JsonArray();
        var errors = new JsonArray();
        List<String> fields = fields(call);
        for (String id : ids) {
            Optional<Post> found = world.posts().find(call.account(), id);
            found.ifPresentOrElse(post -> data.add(view(post, fields)), () -> errors.add(XProblems.missing(id)));
            found.filter(post -> fields.contains(PRIVATE) && !hasPrivateMetrics(post))
                    .ifPresent(post -> errors.add(XProblems.noPrivateMetrics(id)));
        }
        var body = new JsonObject();
        if (!data.isEmpty()) {
            body.put("data", data);
        }
        return errors.isEmpty() ? body : body.put("errors", errors);
    }

    private void me(ApiCall call) {
        String id = call.account().id();
        call.respond(
                200,
                new JsonObject()
                        .put(
                                "data",
                                new JsonObject().put("id", id).put("name", id).put("username", id)));
    }

    private void timeline(ApiCall call) {
        int size = call.number("max_results", DEFAULT_PAGE);
        if (!call.path("id").equals(call.account().id())) {
            call.refuse(new Refusal.Forbidden("You are not permitted to see this user's Tweets."));
        } else if (size < MIN_PAGE || size > MAX_PAGE) {
            call.refuse(new Refusal.Invalid(
                    "max_results", "The `max_results` query parameter value [" + size + "] is not between 5 and 100"));
        } else {
            List<Post> found = matching(call).limit(size + 1L).toList();
            call.respond(200, page(found, size, fields(call)));
        }
    }

    private Stream<Post> matching(ApiCall call) {
        long before = call.parameter("pagination_token")
                .map(token -> Long.parseLong(token, Character.MAX_RADIX))
                .orElse(Long.MAX_VALUE);
        Instant start = call.parameter("start_time").map(Instant::parse).orElse(Instant.MIN);
        Instant end = call.parameter("end_time").map(Instant::parse).orElse(Instant.MAX);
        long since = call.parameter("since_id").map(Long::parseLong).orElse(0L);
        boolean withoutReplies = call.parameter("exclude").orElse("").contains("replies");
        return world.posts()
                .newest(call.account(), before)
                .takeWhile(post -> !post.createdAt().isBefore(start) && post.number() > since)
                .filter(post -> post.createdAt().isBefore(end))
                .filter(post -> !withoutReplies || post.content().replyTo() == null);
    }

    private JsonObject page(List<Post> found, int size, List<String> fields) {
        List<Post> shown = found.subList(0, Math.min(size, found.size()));
        var meta = new JsonObject().put("result_count", shown.size());
        if (shown.isEmpty()) {
            return new JsonObject().put("meta", meta);
        }
        meta.put("newest_id", shown.getFirst().id())
                .put("oldest_id", shown.getLast().id());
        if (found.size() > size) {
            meta.put("next_token", Long.toString(shown.getLast().number(), Character.MAX_RADIX));
        }
        var data = new JsonArray();
        shown.forEach(post -> data.add(view(post, fields)));
        return new JsonObject().put("data", data).put("meta", meta);
    }

    private static List<String> fields(ApiCall call) {
        return List.of(call.parameter("tweet.fields").orElse("").split(","));
    }

    private boolean hasPrivateMetrics(Post post) {
        return post.createdAt().plus(world.rules().privateMetrics()).isAfter(world.now());
    }

    private JsonObject view(Post post, List<String> fields) {
        XText text = XText.of(post.text());
        var view = new JsonObject()
                .put("id", post.id())
                .put("text", text.shown())
                .put("edit_history_tweet_ids", new JsonArray().add(post.id()));
        if (fields.contains("created_at")) {
            view.put(
                    "created_at",
                    post.createdAt().truncatedTo(ChronoUnit.MILLIS).toString());
        }
        if (fields.contains("author_id")) {
            view.put("author_id", post.account());
        }
        if (fields.contains("entities") && !text.urls().isEmpty()) {
            view.put("entities", new JsonObject().put("urls", text.urls()));
        }
        if (fields.contains("attachments") && !post.content().media().isEmpty()) {
            var keys = new JsonArray();
            post.content().media().forEach(media -> keys.add(XMedia.key(media.kind(), media.id())));
            view.put("attachments", new JsonObject().put("media_keys", keys));
        }
        if (fields.contains("referenced_tweets") && post.content().replyTo() != null) {
            var reply = new JsonObject()
                    .put("type", "replied_to")
                    .put("id", post.content().replyTo());
            view.put("referenced_tweets", new JsonArray().add(reply));
        }
        return metrics(post, fields, view);
    }

    private JsonObject metrics(Post post, List<String> fields, JsonObject view) {
        if (!fields.contains("public_metrics") && !fields.contains(PRIVATE)) {
            return view;
        }
        Counters counters = world.counters(post);
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
        if (fields.contains(PRIVATE) && hasPrivateMetrics(post)) {
            view.put(
                    PRIVATE,
                    new JsonObject()
                            .put("impression_count", counters.impressions())
                            .put("url_link_clicks", counters.clicks())
                            .put("user_profile_clicks", counters.likes() / 3));
        }
        return view;
    }
}
