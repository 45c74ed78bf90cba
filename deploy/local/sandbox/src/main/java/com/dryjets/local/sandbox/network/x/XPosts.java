package com.dryjets.local.sandbox.network.x;

import com.dryjets.local.sandbox.network.fault.Operation;
import com.dryjets.local.sandbox.network.feed.Attachment;
import com.dryjets.local.sandbox.network.feed.Content;
import com.dryjets.local.sandbox.network.feed.MediaKind;
import com.dryjets.local.sandbox.network.feed.PostStore;
import com.dryjets.local.sandbox.network.http.ApiCall;
import com.dryjets.local.sandbox.network.http.Gate;
import com.dryjets.local.sandbox.network.http.Refusal;
import com.dryjets.local.sandbox.network.http.World;
import com.twitter.twittertext.TwitterTextParser;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Creates and deletes posts (docs.x.com, "Create or Edit Post" and "Delete Post", API 2.168). X refuses a text that the
 * account has posted before, without naming the earlier post.
 */
final class XPosts {

    private static final int MAX_IMAGES = 4;
    private static final Set<String> OPTIONS =
            Set.of("made_with_ai", "paid_partnership", "reply_settings", "quote_tweet_id", "nullcast", "community_id");
    private static final Set<String> REPLY_SETTINGS = Set.of("following", "mentionedUsers", "subscribers", "verified");

    private final World world;

    XPosts(World world) {
        this.world = world;
    }

    void mount(Router router, Gate gate) {
        router.post("/2/tweets")
                .handler(gate.on(Operation.PUBLISH).requires("tweet.write").handle(this::create));
        router.delete("/2/tweets/:id")
                .handler(gate.on(Operation.PREPARE).requires("tweet.write").handle(this::delete));
    }

    private void create(ApiCall call) {
        JsonObject body = call.json();
        List<String> media = mediaIds(body);
        Content content = content(call, body, media);
        fault(call, body, content, media.size()).ifPresentOrElse(call::refuse, () -> publish(call, content));
    }

    private static List<String> mediaIds(JsonObject body) {
        return body.getJsonObject("media", new JsonObject()).getJsonArray("media_ids", new JsonArray()).stream()
                .map(Object::toString)
                .toList();
    }

    private Content content(ApiCall call, JsonObject body, List<String> media) {
        var options = new JsonObject();
        OPTIONS.stream().filter(body::containsKey).forEach(option -> options.put(option, body.getValue(option)));
        return Content.text(body.getString("text", "").strip())
                .replyingTo(body.getJsonObject("reply", new JsonObject()).getString("in_reply_to_tweet_id"))
                .with(world.ready(call.account(), media))
                .with(options);
    }

    private Optional<Refusal> fault(ApiCall call, JsonObject body, Content content, int media) {
        if (content.text().isEmpty() && media == 0) {
            return invalid("text", "Field text is required and must not be empty.");
        }
        if (!content.text().isEmpty() && !TwitterTextParser.parseTweet(content.text()).isValid) {
            return invalid("text", "The text of the Tweet is over 280 weighted characters.");
        }
        if (content.media().size() < media) {
            return invalid("media.media_ids", "Your media IDs are invalid.");
        }
        if (!fits(content.media())) {
            return invalid("media.media_ids", "A Tweet may have up to 4 photos, or 1 video or GIF.");
        }
        if (body.containsKey("reply_settings") && !REPLY_SETTINGS.contains(body.getString("reply_settings"))) {
            return invalid(
                    "reply_settings", "[" + body.getString("reply_settings") + "] is not one of " + REPLY_SETTINGS);
        }
        if (content.replyTo() != null && world.posts().find(content.replyTo()).isEmpty()) {
            return Optional.of(
                    new Refusal.Forbidden("You attempted to reply to a Tweet that is deleted or not visible to you."));
        }
        return media > 0
                ? Optional.empty()
                : world.duplicate(call.account(), content).map(post -> new Refusal.Duplicate(post.id()));
    }

    private static Optional<Refusal> invalid(String parameter, String detail) {
        return Optional.of(new Refusal.Invalid(parameter, detail));
    }

    private static boolean fits(List<Attachment> media) {
        boolean onlyImages = media.stream().allMatch(attachment -> attachment.kind() == MediaKind.IMAGE);
        return media.size() <= 1 || (onlyImages && media.size() <= MAX_IMAGES);
    }

    private void publish(ApiCall call, Content content) {
        PostStore.Stored stored =
                world.posts().publish(call.account(), content, UnaryOperator.identity(), call.hidden());
        String id = stored.post().id();
        call.when(
                stored.onDisk(),
                () -> call.respond(
                        201,
                        new JsonObject()
                                .put(
                                        "data",
                                        new JsonObject()
                                                .put("id", id)
                                                .put(
                                                        "text",
                                                        XText.of(content.text()).shown())
                                                .put(
                                                        "edit_history_tweet_ids",
                                                        new JsonArray(
                                                                Stream.of(id).toList())))));
    }

    private void delete(ApiCall call) {
        var deleted = new JsonObject().put("data", new JsonObject().put("deleted", true));
        // Deleting a deleted post returns the same response.
        world.posts()
                .delete(call.account(), call.path("id"))
                .ifPresentOrElse(
                        stored -> call.when(stored.onDisk(), () -> call.respond(200, deleted)),
                        () -> call.respond(200, deleted));
    }
}
