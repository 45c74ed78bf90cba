package com.dryjets.local.sandbox.network.feed;

import io.vertx.core.json.JsonObject;
import java.time.Instant;

/**
 * A post, reply or comment as stored by a network.
 *
 * @param number grows with every post of all networks
 * @param visibleAt when lists start to show it
 * @param deletedAt null while it is visible
 * @param removed the share of its engagement that the network has removed as spam, 0 to 1
 */
public record Post(
        String id,
        long number,
        Network network,
        String account,
        Content content,
        Shape shape,
        Instant createdAt,
        Instant visibleAt,
        Instant deletedAt,
        double removed) {

    /** The posts of an account share its id, and a time that is the same twice is kept once: there may be 100,000 posts. */
    public Post {
        account = account.intern();
        visibleAt = visibleAt.equals(createdAt) ? createdAt : visibleAt;
    }

    static Post create(String id, long number, Account account, Content content, Instant createdAt, Instant visibleAt) {
        return new Post(
                id, number, account.network(), account.id(), content, Shape.of(content), createdAt, visibleAt, null, 0);
    }

    public String text() {
        return content.text();
    }

    public boolean deleted() {
        return deletedAt != null;
    }

    boolean isListed(Instant now) {
        return !deleted() && !visibleAt.isAfter(now);
    }

    Post deleted(Instant at) {
        return new Post(id, number, network, account, content, shape, createdAt, visibleAt, at, removed);
    }

    Post edited(Content changed) {
        return new Post(id, number, network, account, changed, shape, createdAt, visibleAt, deletedAt, removed);
    }

    Post removed(double share) {
        return new Post(id, number, network, account, content, shape, createdAt, visibleAt, deletedAt, share);
    }

    public JsonObject toJson() {
        return content.toJson()
                .put("id", id)
                .put("number", number)
                .put("network", network.name())
                .put("account", account)
                .put("createdAt", createdAt.toString())
                .put("visibleAt", visibleAt.toString());
    }

    static Post fromJson(JsonObject json) {
        Content content = Content.fromJson(json);
        Instant createdAt = Instant.parse(json.getString("createdAt"));
        return new Post(
                json.getString("id"),
                json.getLong("number"),
                Network.valueOf(json.getString("network")),
                json.getString("account"),
                content,
                Shape.of(content),
                createdAt,
                json.containsKey("visibleAt") ? Instant.parse(json.getString("visibleAt")) : createdAt,
                null,
                0);
    }
}
