package com.dryjets.local.sandbox.network.feed;

import com.dryjets.local.sandbox.journal.GroupCommit;
import io.vertx.core.json.JsonObject;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The posts and comments of all networks, indexed by id, by account and by the post they comment on. Changes are visible
 * at once; the stage each returns completes when they are on disk.
 */
public final class PostStore implements Closeable {

    /** A change and when it is safe to respond. */
    public record Stored(Post post, CompletionStage<Void> onDisk) {}

    private final Clock clock;
    private final Ids ids;
    private final GroupCommit log;
    private final ConcurrentNavigableMap<Long, Post> all = new ConcurrentSkipListMap<>();
    private final Map<String, Long> numbers = new ConcurrentHashMap<>();
    private final Map<String, ConcurrentNavigableMap<Long, Boolean>> byAccount = new ConcurrentHashMap<>();
    private final Map<String, ConcurrentNavigableMap<Long, Boolean>> comments = new ConcurrentHashMap<>();

    /** Opens the store; without a file, posts are kept in memory only. */
    public PostStore(Optional<Path> file, Ids ids, Clock clock) {
        this.clock = clock;
        this.ids = ids;
        this.log = file.map(path -> GroupCommit.open(path, this::replay)).orElseGet(GroupCommit::inMemory);
    }

    private void replay(JsonObject entry) {
        switch (entry.getString("entry")) {
            case "post" -> index(Post.fromJson(entry));
            case "deleted" -> change(entry.getString("id"), post -> post.deleted(Instant.parse(entry.getString("at"))));
            case "edited" -> change(entry.getString("id"), post -> post.edited(Content.fromJson(entry)));
            case "removed" -> change(entry.getString("id"), post -> post.removed(entry.getDouble("share")));
            default -> {
                // Containers of earlier releases had no use after their post was published.
            }
        }
        ids.atLeast(entry.getLong("number", 0L));
    }

    private void index(Post post) {
        // One object for all indexes.
        Long number = post.number();
        all.put(number, post);
        numbers.put(post.id(), number);
        if (post.content().comment()) {
            listed(comments, post.content().replyTo()).put(number, true);
        } else {
            listed(byAccount, post.account()).put(number, true);
        }
    }

    private static ConcurrentNavigableMap<Long, Boolean> listed(
            Map<String, ConcurrentNavigableMap<Long, Boolean>> index, String key) {
        return index.computeIfAbsent(key, absent -> new ConcurrentSkipListMap<>());
    }

    private Optional<Post> change(String id, UnaryOperator<Post> change) {
        return Optional.ofNullable(numbers.get(id))
                .map(number -> all.computeIfPresent(number, (key, post) -> change.apply(post)));
    }

    /** Stores a post with an id that {@code naming} derives from a generated number; lists show it after {@code hidden}. */
    public Stored publish(Account account, Content content, UnaryOperator<String> naming, Duration hidden) {
        return store(account, content, naming, ids.next(), clock.instant(), hidden);
    }

    /** Stores a post as if it had been published at {@code createdAt}. */
    public Stored publish(
            Account account, Content content, UnaryOperator<String> naming, Instant createdAt, Duration hidden) {
        return store(account, content, naming, ids.at(createdAt), createdAt, hidden);
    }

    private Stored store(
            Account account,
            Content content,
            UnaryOperator<String> naming,
            long number,
            Instant createdAt,
            Duration hidden) {
        String id = naming.apply(String.valueOf(number));
        Post post = Post.create(id, number, account, content, createdAt, createdAt.plus(hidden));
        index(post);
        return new Stored(post, log.append(post.toJson().put("entry", "post")));
    }

    /** Deletes a visible post or comment of the account; empty if there is none. */
    public Optional<Stored> delete(Account account, String id) {
        Instant at = clock.instant();
        return find(account, id)
                .flatMap(post -> change(id, found -> found.deleted(at)))
                .map(post -> new Stored(post, log.append(entry("deleted", id).put("at", at.toString()))));
    }

    /** Replaces the content of a visible post; its audience stays the same. */
    public Optional<Stored> edit(Account account, String id, Content content) {
        return find(account, id)
                .flatMap(post -> change(id, found -> found.edited(content)))
                .map(post -> new Stored(
                        post, log.append(content.toJson().put("entry", "edited").put("id", id))));
    }

    /** Removes a share of a post's engagement, as networks do with spam. */
    public Optional<Stored> remove(String id, double share) {
        return change(id, post -> post.removed(share))
                .map(post -> new Stored(post, log.append(entry("removed", id).put("share", share))));
    }

    private static JsonObject entry(String type, String id) {
        return new JsonObject().put("entry", type).put("id", id);
    }

    /** Finds a visible post or comment of the account, even while lists do not show it. */
    public Optional<Post> find(Account account, String id) {
        return find(id).filter(post -> post.account().equals(account.id()));
    }

    /** Finds a visible post or comment of any account. */
    public Optional<Post> find(String id) {
        return Optional.ofNullable(numbers.get(id)).map(all::get).filter(post -> !post.deleted());
    }

    /** Returns the account's listed posts with a number below {@code before}, newest first; read lazily. */
    public Stream<Post> newest(Account account, long before) {
        Instant now = clock.instant();
        return listed(byAccount, account.id()).headMap(before, false).descendingMap().keySet().stream()
                .map(all::get)
                .filter(post -> post.isListed(now));
    }

    /** Returns the visible comments on a post, oldest first. */
    public List<Post> comments(String postId) {
        ConcurrentNavigableMap<Long, Boolean> found = comments.get(postId);
        return found == null
                ? List.of()
                : found.keySet().stream()
                        .map(all::get)
                        .filter(post -> !post.deleted())
                        .toList();
    }

    /** Finds a visible post of the account with the same text that is not older than {@code window}. */
    public Optional<Post> duplicate(Account account, String text, Duration window) {
        Instant oldest = clock.instant().minus(window);
        String wanted = text.strip();
        return listed(byAccount, account.id()).descendingMap().keySet().stream()
                .map(all::get)
                .takeWhile(post -> post.createdAt().isAfter(oldest))
                .filter(post -> !post.deleted())
                .filter(post -> post.text().strip().equals(wanted))
                .findFirst();
    }

    /** Returns everything ever posted, comments included, oldest first. */
    public Collection<Post> all() {
        return all.values();
    }

    @Override
    public void close() throws IOException {
        log.close();
    }
}
