package com.dryjets.local.sandbox.network.feed;

import com.dryjets.local.sandbox.journal.Journal;
import io.vertx.core.json.JsonObject;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Stores the posts of all networks and Instagram's containers in a journal; writes block until they are on disk. */
public final class PostStore implements Closeable {

    private static final long EPOCH_MILLIS =
            1_288_834_974_657L; // ids look like Twitter's: a timestamp, then a sequence number

    private final Clock clock;
    private final Map<String, Post> posts = new LinkedHashMap<>();
    private final Map<String, JsonObject> containers = new LinkedHashMap<>();
    private final Journal journal;
    private long lastId;

    public PostStore(Path file, Clock clock) {
        this.clock = clock;
        this.journal = Journal.open(file, (position, entry) -> replay(entry));
    }

    private void replay(JsonObject entry) {
        switch (entry.getString("entry")) {
            case "post" -> index(Post.fromJson(entry));
            case "container" -> containers.put(entry.getString("id"), entry);
            case "deleted" ->
                posts.computeIfPresent(entry.getString("id"), (id, post) -> post.deleted(entry.getInstant("at")));
            default -> throw new IllegalStateException("Unknown entry " + entry.getString("entry"));
        }
        lastId = Math.max(lastId, entry.getLong("number", 0L));
    }

    private void index(Post post) {
        posts.put(post.id(), post);
    }

    /** Stores a post with an id that {@code naming} derives from a generated number. */
    public synchronized Post publish(Account account, String text, UnaryOperator<String> naming) {
        long number = nextId();
        var post = new Post(
                naming.apply(String.valueOf(number)), account.network(), account.id(), text, clock.instant(), null);
        journal.append(post.toJson().put("entry", "post").put("number", number));
        index(post);
        return post;
    }

    public synchronized String addContainer(Account account, String caption) {
        long number = nextId();
        String id = String.valueOf(number);
        var container = new JsonObject()
                .put("entry", "container")
                .put("number", number)
                .put("id", id)
                .put("account", account.id())
                .put("text", caption);
        journal.append(container);
        containers.put(id, container);
        return id;
    }

    public synchronized Optional<String> containerText(Account account, String id) {
        return Optional.ofNullable(containers.get(id))
                .filter(container -> container.getString("account").equals(account.id()))
                .map(container -> container.getString("text"));
    }

    public synchronized boolean delete(Account account, String id) {
        Optional<Post> found = find(account, id);
        found.ifPresent(post -> {
            Post deleted = post.deleted(clock.instant());
            journal.append(new JsonObject()
                    .put("entry", "deleted")
                    .put("id", id)
                    .put("at", deleted.deletedAt().toString()));
            index(deleted);
        });
        return found.isPresent();
    }

    /** Finds a visible post of the account. */
    public synchronized Optional<Post> find(Account account, String id) {
        return Optional.ofNullable(posts.get(id))
                .filter(post -> post.account().equals(account.id()) && !post.deleted());
    }

    /** Returns the account's visible posts, newest first. */
    public synchronized List<Post> newest(Account account, int limit) {
        return new ArrayList<>(posts.values())
                .reversed().stream()
                        .filter(post -> post.account().equals(account.id()) && !post.deleted())
                        .limit(limit)
                        .toList();
    }

    public synchronized Collection<Post> all() {
        return List.copyOf(posts.values());
    }

    private long nextId() {
        lastId = Math.max(lastId + 1, (clock.millis() - EPOCH_MILLIS) << 22);
        return lastId;
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
