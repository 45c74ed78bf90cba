package com.dryjets.local.sandbox.network.bluesky;

import com.dryjets.local.sandbox.network.fault.Operation;
import com.dryjets.local.sandbox.network.feed.Account;
import com.dryjets.local.sandbox.network.feed.Counters;
import com.dryjets.local.sandbox.network.feed.Post;
import com.dryjets.local.sandbox.network.http.ApiCall;
import com.dryjets.local.sandbox.network.http.Gate;
import com.dryjets.local.sandbox.network.http.Refusal;
import com.dryjets.local.sandbox.network.http.World;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.Optional;

/**
 * What Bluesky's services add to records: counts (lexicons {@code app.bsky.feed.getPosts}, {@code app.bsky.actor.getProfile}), and the
 * preview of a page ({@code cardyb.bsky.app/v1/extract}).
 */
final class Views {

    private static final int MAX_URIS = 25;

    private final World world;

    Views(World world) {
        this.world = world;
    }

    void mount(Router router, Gate gate) {
        router.get("/xrpc/app.bsky.feed.getPosts")
                .handler(gate.on(Operation.READ).handle(this::posts));
        router.get("/v1/extract").handler(gate.on(Operation.READ).open(this::card));
        router.get("/xrpc/app.bsky.actor.getProfile")
                .handler(gate.on(Operation.READ).handle(this::profile));
    }

    /** Describes a page as Bluesky's card service does; the page is not fetched. */
    private void card(ApiCall call) {
        String url = call.parameter("url").orElse("");
        call.respond(
                200,
                new JsonObject()
                        .put("error", "")
                        .put("likely_type", "html")
                        .put("url", url)
                        .put("title", "Page at " + url.replaceFirst("https?://", ""))
                        .put("description", "")
                        .put("image", ""));
    }

    private void posts(ApiCall call) {
        List<String> uris = call.parameters("uris");
        if (uris.isEmpty() || uris.size() > MAX_URIS) {
            call.refuse(new Refusal.Invalid("uris", "Error: Params/uris must not have more than 25 elements"));
            return;
        }
        var posts = new JsonArray();
        // What does not exist is left out.
        uris.forEach(uri -> world.posts().find(uri).ifPresent(post -> posts.add(view(post))));
        call.respond(200, new JsonObject().put("posts", posts));
    }

    private JsonObject view(Post post) {
        Counters counters = world.counters(post);
        long quotes = counters.shares() / 4;
        PostRecord record = PostRecord.of(post.content());
        return new JsonObject()
                .put("uri", post.id())
                .put("cid", record.cid())
                .put("author", author(world.accounts().find(post.account()).orElseThrow()))
                .put("record", record.value())
                .put("replyCount", counters.comments())
                .put("repostCount", counters.shares() - quotes)
                .put("likeCount", counters.likes())
                .put("quoteCount", quotes)
                .put("bookmarkCount", 0)
                .put("indexedAt", post.visibleAt().toString())
                .put("labels", new JsonArray());
    }

    private static JsonObject author(Account account) {
        return new JsonObject()
                .put("did", Identity.did(account))
                .put("handle", Identity.handle(account))
                .put("displayName", account.id());
    }

    private void profile(ApiCall call) {
        Optional<Account> account =
                Identity.find(world.accounts(), call.parameter("actor").orElse(""));
        account.ifPresentOrElse(
                found -> call.respond(200, author(found)),
                () -> XrpcErrors.send(call, 400, "InvalidRequest", "Profile not found"));
    }
}
