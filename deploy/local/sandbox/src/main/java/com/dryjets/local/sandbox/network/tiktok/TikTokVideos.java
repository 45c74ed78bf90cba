package com.dryjets.local.sandbox.network.tiktok;

import com.dryjets.local.sandbox.network.fault.Operation;
import com.dryjets.local.sandbox.network.feed.Counters;
import com.dryjets.local.sandbox.network.feed.MediaKind;
import com.dryjets.local.sandbox.network.feed.Post;
import com.dryjets.local.sandbox.network.http.ApiCall;
import com.dryjets.local.sandbox.network.http.Gate;
import com.dryjets.local.sandbox.network.http.Refusal;
import com.dryjets.local.sandbox.network.http.World;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.stream.Stream;

/**
 * A creator's public videos with their counts (developers.tiktok.com, "List Videos", "Query Videos", v2): newest first, at
 * most 20 at a time, the cursor is a time in milliseconds. Private posts are not listed.
 */
final class TikTokVideos {

    private static final int DEFAULT_COUNT = 10;
    private static final int MAX_COUNT = 20;

    private final World world;

    TikTokVideos(World world) {
        this.world = world;
    }

    void mount(Router router, Gate gate) {
        Gate.Endpoint read = gate.on(Operation.READ).requires("video.list");
        router.post("/v2/video/list/").handler(read.handle(this::list));
        router.post("/v2/video/query/").handler(read.handle(this::query));
    }

    private Stream<Post> visible(ApiCall call) {
        return world.posts().newest(call.account(), Long.MAX_VALUE).filter(TikTokVideos::isPublic);
    }

    private static boolean isPublic(Post post) {
        return !TikTokPosts.SELF_ONLY.equals(post.content().options().getString("privacy_level"));
    }

    private void list(ApiCall call) {
        List<String> fields = fields(call);
        int count = call.json().getInteger("max_count", DEFAULT_COUNT);
        long cursor = call.json().getLong("cursor", 0L);
        if (fields.isEmpty() || count < 1 || count > MAX_COUNT) {
            call.refuse(new Refusal.Invalid("fields", "fields is required and max_count must be 1 to 20"));
            return;
        }
        List<Post> found = visible(call)
                .filter(post -> cursor == 0 || post.createdAt().toEpochMilli() < cursor)
                .limit(count + 1L)
                .toList();
        List<Post> shown = found.subList(0, Math.min(count, found.size()));
        long next = shown.isEmpty() ? 0 : shown.getLast().createdAt().toEpochMilli();
        TikTokErrors.ok(
                call,
                new JsonObject()
                        .put("videos", views(shown.stream(), fields))
                        .put("cursor", next)
                        .put("has_more", found.size() > count));
    }

    private void query(ApiCall call) {
        List<String> fields = fields(call);
        List<String> ids =
                call
                        .json()
                        .getJsonObject("filters", new JsonObject())
                        .getJsonArray("video_ids", new JsonArray())
                        .stream()
                        .map(Object::toString)
                        .toList();
        if (fields.isEmpty() || ids.isEmpty() || ids.size() > MAX_COUNT) {
            call.refuse(new Refusal.Invalid("video_ids", "fields is required, and 1 to 20 video_ids"));
            return;
        }
        Stream<Post> found = ids.stream()
                .flatMap(id -> world.posts().find(call.account(), id).stream())
                .filter(TikTokVideos::isPublic);
        TikTokErrors.ok(call, new JsonObject().put("videos", views(found, fields)));
    }

    private static List<String> fields(ApiCall call) {
        String fields = call.parameters("fields").stream().findFirst().orElse("");
        return fields.isEmpty() ? List.of() : List.of(fields.split(","));
    }

    private JsonArray views(Stream<Post> posts, List<String> fields) {
        var views = new JsonArray();
        posts.forEach(post -> views.add(view(post, fields)));
        return views;
    }

    private JsonObject view(Post post, List<String> fields) {
        Counters counters = world.counters(post);
        boolean video = post.content().media().stream().anyMatch(media -> media.kind() == MediaKind.VIDEO);
        var view = new JsonObject();
        for (String field : fields) {
            Object value = switch (field.strip()) {
                case "id" -> post.id();
                case "title", "video_description" -> post.text();
                case "cover_image_url" -> "https://example.org/" + post.id() + ".jpeg";
                case "create_time" -> post.createdAt().getEpochSecond();
                case "share_url" -> "https://www.tiktok.com/@" + post.account() + "/video/" + post.id();
                case "duration" -> video ? 15 : 0;
                case "view_count" -> counters.impressions();
                case "like_count" -> counters.likes();
                case "comment_count" -> counters.comments();
                case "share_count" -> counters.shares();
                default -> null;
            };
            if (value != null) {
                view.put(field.strip(), value);
            }
        }
        return view;
    }
}
