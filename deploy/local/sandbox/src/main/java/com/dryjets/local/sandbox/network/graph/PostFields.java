package com.dryjets.local.sandbox.network.graph;

import com.dryjets.local.sandbox.network.feed.Attachment;
import com.dryjets.local.sandbox.network.feed.Counters;
import com.dryjets.local.sandbox.network.feed.MediaKind;
import com.dryjets.local.sandbox.network.feed.Network;
import com.dryjets.local.sandbox.network.feed.Post;
import com.dryjets.local.sandbox.network.http.World;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The fields of a page's post and of Instagram media (developers.facebook.com, "Post" and "IG Media", v25.0). Fields without
 * a value are omitted, as the Graph API does.
 */
final class PostFields {

    static final Set<String> DEFAULT_OF_PAGE = Set.of("message", "created_time");

    private static final Set<String> COUNTED =
            Set.of("likes", "reactions", "comments", "shares", "like_count", "comments_count");

    private final World world;

    PostFields(World world) {
        this.world = world;
    }

    JsonObject view(Post post, Set<String> names) {
        boolean counted = names.stream().anyMatch(COUNTED::contains);
        Counters counters = counted ? world.counters(post) : null;
        var view = new JsonObject().put("id", post.id());
        for (String name : names) {
            Optional<Object> value = post.network() == Network.INSTAGRAM
                    ? instagram(post, counters, name)
                    : facebook(post, counters, name);
            value.ifPresent(found -> view.put(name, found));
        }
        return view;
    }

    private static Optional<Object> facebook(Post post, Counters counters, String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "message" -> post.text().isEmpty() ? null : post.text();
                    case "created_time", "updated_time" -> GraphTime.format(post.createdAt());
                    case "permalink_url" -> "https://www.facebook.com/" + post.id();
                    case "is_published" -> true;
                    case "from" -> new JsonObject().put("id", post.account()).put("name", post.account());
                    case "attachments" -> attachments(post);
                    case "likes", "reactions" -> summary(counters.likes());
                    case "comments" -> summary(counters.comments());
                    case "shares" -> counters.shares() > 0 ? new JsonObject().put("count", counters.shares()) : null;
                    default -> null;
                });
    }

    private static JsonObject summary(long count) {
        return new JsonObject().put("data", new JsonArray()).put("summary", new JsonObject().put("total_count", count));
    }

    /** Returns the link or the media; several media are one album. */
    private static JsonObject attachments(Post post) {
        List<JsonObject> media =
                post.content().media().stream().map(PostFields::attachment).toList();
        String link = post.content().options().getString("link", "");
        if (media.isEmpty() && link.isEmpty()) {
            return null;
        }
        JsonObject only =
                media.isEmpty() ? new JsonObject().put("type", "share").put("unshimmed_url", link) : media.getFirst();
        JsonObject shown = media.size() < 2
                ? only
                : new JsonObject()
                        .put("type", "album")
                        .put("media_type", "album")
                        .put("subattachments", new JsonObject().put("data", new JsonArray(media)));
        return new JsonObject().put("data", new JsonArray(List.of(shown)));
    }

    private static JsonObject attachment(Attachment media) {
        boolean video = media.kind() == MediaKind.VIDEO;
        return new JsonObject()
                .put("type", video ? "video_inline" : "photo")
                .put("media_type", video ? "video" : "photo")
                .put("target", new JsonObject().put("id", media.id()));
    }

    private static Optional<Object> instagram(Post post, Counters counters, String name) {
        List<Attachment> media = post.content().media();
        return Optional.ofNullable(
                switch (name) {
                    case "caption" -> post.text().isEmpty() ? null : post.text();
                    case "timestamp" -> GraphTime.format(post.createdAt());
                    case "permalink" -> "https://www.instagram.com/p/" + shortcode(post.id()) + "/";
                    case "shortcode" -> shortcode(post.id());
                    case "username" -> post.account();
                    case "like_count" -> counters.likes();
                    case "comments_count" -> counters.comments();
                    case "media_type" -> mediaType(media);
                    case "media_product_type" ->
                        post.content().options().getString("mediaType", "").equals("REELS") ? "REELS" : "FEED";
                    case "media_url" ->
                        media.isEmpty() || media.getFirst().url().isEmpty()
                                ? null
                                : media.getFirst().url();
                    case "alt_text" ->
                        media.isEmpty() || media.getFirst().altText().isEmpty()
                                ? null
                                : media.getFirst().altText();
                    case "children" -> media.size() < 2 ? null : children(media);
                    default -> null;
                });
    }

    private static String mediaType(List<Attachment> media) {
        if (media.size() > 1) {
            return "CAROUSEL_ALBUM";
        }
        return !media.isEmpty() && media.getFirst().kind() == MediaKind.VIDEO ? "VIDEO" : "IMAGE";
    }

    private static JsonObject children(List<Attachment> media) {
        var data = new JsonArray();
        media.forEach(child -> data.add(new JsonObject().put("id", child.id())));
        return new JsonObject().put("data", data);
    }

    /** The link of a post cannot be told from its id. */
    private static String shortcode(String id) {
        long bits = UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
        return "C" + Long.toString(bits & Long.MAX_VALUE, Character.MAX_RADIX).substring(0, 10);
    }
}
