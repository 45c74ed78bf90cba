package com.dryjets.local.sandbox.network.linkedin;

import com.dryjets.local.sandbox.network.fault.Operation;
import com.dryjets.local.sandbox.network.feed.Attachment;
import com.dryjets.local.sandbox.network.feed.Content;
import com.dryjets.local.sandbox.network.feed.MediaKind;
import com.dryjets.local.sandbox.network.feed.Post;
import com.dryjets.local.sandbox.network.feed.PostStore;
import com.dryjets.local.sandbox.network.http.ApiCall;
import com.dryjets.local.sandbox.network.http.Gate;
import com.dryjets.local.sandbox.network.http.Refusal;
import com.dryjets.local.sandbox.network.http.World;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * LinkedIn's Posts API (learn.microsoft.com, "Posts API" and "MultiImage API", view li-lms-2026-10): create, edit the
 * commentary, delete, read, and list an author's posts page by page. The same text again is refused with the URN of the
 * earlier post.
 */
final class LinkedInPosts {

    private static final String EDITED = "edited";
    private static final int MAX_COMMENTARY = 3000;
    private static final int DEFAULT_COUNT = 10;
    private static final int MAX_COUNT = 100;

    private final World world;

    LinkedInPosts(World world) {
        this.world = world;
    }

    void mount(Router router, Gate gate) {
        router.post("/rest/posts")
                .handler(gate.on(Operation.PUBLISH)
                        .requires("w_organization_social")
                        .handle(this::create));
        router.post("/rest/posts/:urn")
                .handler(gate.on(Operation.PREPARE)
                        .requires("w_organization_social")
                        .handle(this::update));
        router.delete("/rest/posts/:urn")
                .handler(gate.on(Operation.PREPARE)
                        .requires("w_organization_social")
                        .handle(this::delete));
        router.get("/rest/posts").handler(gate.on(Operation.READ).handle(this::byAuthor));
        router.get("/rest/posts/:urn").handler(gate.on(Operation.READ).handle(this::read));
    }

    private void create(ApiCall call) {
        JsonObject body = call.json();
        Content content = LinkedInContent.of(body, call.account(), world);
        fault(call, body, content).ifPresentOrElse(call::refuse, () -> publish(call, content));
    }

    private Optional<Refusal> fault(ApiCall call, JsonObject body, Content content) {
        Optional<String> missing = Stream.of("author", "commentary", "visibility", "lifecycleState", "distribution")
                .filter(field -> body.getValue(field) == null)
                .findFirst();
        if (missing.isPresent()) {
            return Optional.of(new Refusal.Invalid(
                    missing.get(),
                    "/" + missing.get() + " :: field is required but not found and has no default value"));
        }
        if (!body.getString("author").equals(Urns.of(call.account()))) {
            return Optional.of(
                    new Refusal.Forbidden("Viewer is not authorized to post as " + body.getString("author")));
        }
        if (content.text().length() > MAX_COMMENTARY) {
            return Optional.of(
                    new Refusal.Invalid("commentary", "/commentary :: the length is more than " + MAX_COMMENTARY));
        }
        return LinkedInContent.fault(body, content)
                .or(() -> world.duplicate(call.account(), content).map(post -> new Refusal.Duplicate(post.id())));
    }

    private void publish(ApiCall call, Content content) {
        boolean video = content.media().stream().map(Attachment::kind).anyMatch(MediaKind.VIDEO::equals);
        String type = video ? "urn:li:ugcPost:" : "urn:li:share:";
        PostStore.Stored stored =
                world.posts().publish(call.account(), content, number -> type + number, call.hidden());
        String id = stored.post().id();
        call.when(stored.onDisk(), () -> call.respond(201, null, Map.of("x-restli-id", id, "x-linkedin-id", id)));
    }

    private void update(ApiCall call) {
        JsonObject set = call.json().getJsonObject("patch", new JsonObject()).getJsonObject("$set", new JsonObject());
        if (!call.header("X-RestLi-Method").equalsIgnoreCase("PARTIAL_UPDATE")) {
            call.refuse(new Refusal.Invalid("X-RestLi-Method", "The header X-RestLi-Method must be PARTIAL_UPDATE"));
        } else if (set.getString("commentary") == null) {
            call.refuse(new Refusal.Invalid("commentary", "/patch/$set/commentary :: field is required"));
        } else {
            withPost(call, post -> {
                Content edited = post.content()
                        .edited(LittleText.render(set.getString("commentary")))
                        .with(post.content().options().copy().put(EDITED, true));
                world.posts()
                        .edit(call.account(), post.id(), edited)
                        .ifPresent(stored -> call.when(stored.onDisk(), () -> call.respond(204, null)));
            });
        }
    }

    private void delete(ApiCall call) {
        // LinkedIn's delete is idempotent: it returns 204 for a deleted post too.
        world.posts()
                .delete(call.account(), Urns.decode(call.path("urn")))
                .ifPresentOrElse(
                        stored -> call.when(stored.onDisk(), () -> call.respond(204, null)),
                        () -> call.respond(204, null));
    }

    private void byAuthor(ApiCall call) {
        String author = Urns.of(call.account());
        if (!"author".equals(call.parameter("q").orElse(""))
                || !call.parameter("author").orElse("").equals(author)) {
            call.refuse(new Refusal.Forbidden("Viewer may find only the posts of " + author));
            return;
        }
        int start = call.number("start", 0);
        int count = Math.min(MAX_COUNT, call.number("count", DEFAULT_COUNT));
        List<Post> found = world.posts()
                .newest(call.account(), Long.MAX_VALUE)
                .skip(start)
                .limit(count + 1L)
                .toList();
        var elements = new JsonArray();
        found.stream().limit(count).forEach(post -> elements.add(view(post)));
        JsonObject paging = paging(start, count);
        if (found.size() > count) {
            String next = "/rest/posts?q=author&author=" + author + "&start=" + (start + count) + "&count=" + count;
            paging.getJsonArray("links")
                    .add(new JsonObject()
                            .put("rel", "next")
                            .put("type", "application/json")
                            .put("href", next));
        }
        call.respond(200, new JsonObject().put("elements", elements).put("paging", paging));
    }

    static JsonObject paging(int start, int count) {
        return new JsonObject().put("start", start).put("count", count).put("links", new JsonArray());
    }

    private void read(ApiCall call) {
        withPost(call, post -> call.respond(200, view(post)));
    }

    private void withPost(ApiCall call, Consumer<Post> then) {
        String urn = Urns.decode(call.path("urn"));
        world.posts().find(call.account(), urn).ifPresentOrElse(then, () -> call.refuse(new Refusal.NotFound(urn)));
    }

    private static JsonObject view(Post post) {
        long time = post.createdAt().toEpochMilli();
        var view = new JsonObject()
                .put("id", post.id())
                .put("author", Urns.ORGANIZATION + post.account())
                .put("commentary", LittleText.format(post.text()))
                .put("lifecycleState", "PUBLISHED")
                .put(
                        "lifecycleStateInfo",
                        new JsonObject()
                                .put(
                                        "isEditedByAuthor",
                                        post.content().options().getBoolean(EDITED, false)))
                .put("visibility", "PUBLIC")
                .put(
                        "distribution",
                        new JsonObject()
                                .put("feedDistribution", "MAIN_FEED")
                                .put("thirdPartyDistributionChannels", new JsonArray()))
                .put("isReshareDisabledByAuthor", false)
                .put("createdAt", time)
                .put("publishedAt", time)
                .put("lastModifiedAt", time);
        JsonObject content = post.content().options().getJsonObject("content");
        return content == null ? view : view.put("content", content);
    }
}
