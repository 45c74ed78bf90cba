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
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Instagram's Graph API: a container is made first and then published; media with insights. */
final class InstagramApi implements Wire {

    private static final int MAX_CAPTION = 2200;
    private static final int MAX_HASHTAGS = 30;
    private static final Pattern HASHTAG = Pattern.compile("#[\\p{L}\\p{N}_]+");

    private final PostStore posts;
    private final Audience audience;
    private final Clock clock;

    InstagramApi(PostStore posts, Audience audience, Clock clock) {
        this.posts = posts;
        this.audience = audience;
        this.clock = clock;
    }

    @Override
    public Network network() {
        return Network.INSTAGRAM;
    }

    @Override
    public void mount(Router router, Gate gate) {
        router.get(GraphErrors.VERSION + "/:user").handler(gate.open(Operation.READ, this::user));
        router.post(GraphErrors.VERSION + "/:user/media").handler(gate.open(Operation.PREPARE, this::prepare));
        router.get(GraphErrors.VERSION + "/:user/media").handler(gate.open(Operation.READ, this::media));
        router.post(GraphErrors.VERSION + "/:user/media_publish").handler(gate.open(Operation.PUBLISH, this::publish));
        router.get(GraphErrors.VERSION + "/:id/insights").handler(gate.open(Operation.READ, this::insights));
    }

    private void user(Call call) {
        String id = call.account().id();
        if (foreign(call)) {
            call.refuse(new Refusal.NotFound(call.path("user")));
        } else {
            call.answer(200, new JsonObject().put("id", id).put("username", id));
        }
    }

    private void prepare(Call call) {
        String caption = call.parameter("caption").orElse("");
        String image = call.parameter("image_url").orElse("");
        if (foreign(call)) {
            call.refuse(new Refusal.Forbidden("The token has no permission for this account"));
        } else if (!image.startsWith("http://") && !image.startsWith("https://")) {
            call.refuse(new Refusal.Invalid("image_url", "The parameter image_url is required"));
        } else if (caption.length() > MAX_CAPTION) {
            call.refuse(new Refusal.Invalid("caption", "The caption is over " + MAX_CAPTION + " characters"));
        } else if (HASHTAG.matcher(caption).results().count() > MAX_HASHTAGS) {
            call.refuse(new Refusal.Invalid("caption", "The caption has over " + MAX_HASHTAGS + " hashtags"));
        } else {
            call.work(
                    () -> posts.addContainer(call.account(), caption),
                    id -> call.answer(200, new JsonObject().put("id", id)));
        }
    }

    private void publish(Call call) {
        Optional<String> caption = posts.containerText(
                call.account(), call.parameter("creation_id").orElse(""));
        if (foreign(call)) {
            call.refuse(new Refusal.Forbidden("The token has no permission for this account"));
        } else if (caption.isEmpty()) {
            call.refuse(new Refusal.NotFound(call.parameter("creation_id").orElse("")));
        } else {
            call.work(
                    () -> posts.publish(call.account(), caption.get(), UnaryOperator.identity()),
                    post -> call.answer(200, new JsonObject().put("id", post.id())));
        }
    }

    private static boolean foreign(Call call) {
        return !call.path("user").equals(call.account().id());
    }

    private void media(Call call) {
        if (foreign(call)) {
            call.refuse(new Refusal.Forbidden("The token has no permission for this account"));
            return;
        }
        var data = new JsonArray();
        int limit = call.parameter("limit").map(Integer::parseInt).orElse(25);
        posts.newest(call.account(), limit)
                .forEach(post -> data.add(new JsonObject()
                        .put("id", post.id())
                        .put("caption", post.text())
                        .put("timestamp", post.createdAt().toString())));
        call.answer(200, new JsonObject().put("data", data));
    }

    private void insights(Call call) {
        Optional<Post> post = posts.find(call.account(), call.path("id"));
        if (post.isEmpty()) {
            call.refuse(new Refusal.NotFound(call.path("id")));
            return;
        }
        Counters counters = audience.at(post.get(), clock.instant());
        var data = new JsonArray();
        for (String metric : call.parameter("metric").orElse("").split(",")) {
            Optional<Long> value = metric(metric, counters);
            if (value.isEmpty()) {
                // The metric impressions went with v22.0: views stands for it.
                call.refuse(new Refusal.Invalid(
                        "metric", "The value must be one of: views, reach, likes, comments, shares, saved"));
                return;
            }
            data.add(FacebookApi.insight(post.get().id(), metric, value.get()));
        }
        call.answer(200, new JsonObject().put("data", data));
    }

    private static Optional<Long> metric(String name, Counters counters) {
        return switch (name) {
            case "views" -> Optional.of(counters.impressions());
            case "reach" -> Optional.of(counters.reach());
            case "likes" -> Optional.of(counters.likes());
            case "comments" -> Optional.of(counters.comments());
            case "shares" -> Optional.of(counters.shares());
            case "saved" -> Optional.of(counters.likes() / 10);
            default -> Optional.empty();
        };
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
