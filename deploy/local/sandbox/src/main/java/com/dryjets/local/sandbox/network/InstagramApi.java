package com.dryjets.local.sandbox.network;

import com.dryjets.local.sandbox.network.feed.Audience;
import com.dryjets.local.sandbox.network.feed.Counters;
import com.dryjets.local.sandbox.network.feed.Network;
import com.dryjets.local.sandbox.network.feed.Post;
import com.dryjets.local.sandbox.network.feed.PostStore;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Instagram's Graph API: a container is created and then published; media have insights. */
final class InstagramApi extends GraphApi {

    private static final Refusal NO_PERMISSION = new Refusal.Forbidden("The token has no permission for this account");
    private static final int MAX_CAPTION = 2200;
    private static final int MAX_HASHTAGS = 30;
    private static final Pattern HASHTAG = Pattern.compile("#[\\p{L}\\p{N}_]+");

    InstagramApi(PostStore posts, Audience audience, Clock clock) {
        super(posts, audience, clock);
    }

    @Override
    public Network network() {
        return Network.INSTAGRAM;
    }

    @Override
    public void mount(Router router, Gate gate) {
        router.get(VERSION + "/:user").handler(gate.open(Operation.READ, this::user));
        router.post(VERSION + "/:user/media").handler(gate.open(Operation.PREPARE, this::prepare));
        router.get(VERSION + "/:user/media").handler(gate.open(Operation.READ, this::media));
        router.post(VERSION + "/:user/media_publish").handler(gate.open(Operation.PUBLISH, this::publish));
        router.get(VERSION + "/:id/insights").handler(gate.open(Operation.READ, this::insights));
    }

    private void user(ApiCall call) {
        String id = call.account().id();
        if (isForeign(call)) {
            call.refuse(new Refusal.NotFound(call.path("user")));
        } else {
            call.respond(200, new JsonObject().put("id", id).put("username", id));
        }
    }

    private void prepare(ApiCall call) {
        String caption = call.parameter("caption").orElse("");
        String image = call.parameter("image_url").orElse("");
        if (isForeign(call)) {
            call.refuse(NO_PERMISSION);
        } else if (!image.startsWith("http://") && !image.startsWith("https://")) {
            call.refuse(new Refusal.Invalid("image_url", "The parameter image_url is required"));
        } else if (caption.length() > MAX_CAPTION) {
            call.refuse(new Refusal.Invalid("caption", "The caption is over " + MAX_CAPTION + " characters"));
        } else if (HASHTAG.matcher(caption).results().count() > MAX_HASHTAGS) {
            call.refuse(new Refusal.Invalid("caption", "The caption has over " + MAX_HASHTAGS + " hashtags"));
        } else {
            call.work(
                    () -> posts().addContainer(call.account(), caption),
                    id -> call.respond(200, new JsonObject().put("id", id)));
        }
    }

    private void publish(ApiCall call) {
        Optional<String> caption = posts().containerText(
                        call.account(), call.parameter("creation_id").orElse(""));
        if (isForeign(call)) {
            call.refuse(NO_PERMISSION);
        } else if (caption.isEmpty()) {
            call.refuse(new Refusal.NotFound(call.parameter("creation_id").orElse("")));
        } else {
            call.work(
                    () -> posts().publish(call.account(), caption.get(), UnaryOperator.identity()),
                    post -> call.respond(200, new JsonObject().put("id", post.id())));
        }
    }

    private static boolean isForeign(ApiCall call) {
        return !call.path("user").equals(call.account().id());
    }

    private void media(ApiCall call) {
        if (isForeign(call)) {
            call.refuse(NO_PERMISSION);
            return;
        }
        list(call);
    }

    @Override
    JsonObject listItem(Post post) {
        return new JsonObject()
                .put("id", post.id())
                .put("caption", post.text())
                .put("timestamp", post.createdAt().toString());
    }

    @Override
    Optional<Long> metric(String name, Counters counters) {
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
    String unknownMetric() {
        // views replaced impressions in v22.0.
        return "The value must be one of: views, reach, likes, comments, shares, saved";
    }
}
