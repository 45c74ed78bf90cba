package com.dryjets.local.sandbox.network.feed;

import com.dryjets.local.sandbox.journal.GroupCommit;
import io.vertx.core.json.JsonObject;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Uploads, containers and pending posts by id; each state is kept in a journal. */
public final class MediaStore implements Closeable {

    /** A new state and when it is safe to respond. */
    public record Stored(Media media, CompletionStage<Void> onDisk) {}

    private final Clock clock;
    private final Ids ids;
    private final GroupCommit log;
    private final Map<String, Media> media = new ConcurrentHashMap<>();

    /** Opens the store; without a file, media are kept in memory only. */
    public MediaStore(Optional<Path> file, Ids ids, Clock clock) {
        this.clock = clock;
        this.ids = ids;
        this.log = file.map(path -> GroupCommit.open(path, this::replay)).orElseGet(GroupCommit::inMemory);
    }

    private void replay(JsonObject entry) {
        Media replayed = Media.fromJson(entry);
        media.put(replayed.id(), replayed);
        ids.atLeast(entry.getLong("number", 0L));
    }

    /** Adds media with an id that {@code naming} derives from a generated number. */
    public Stored add(Account account, MediaKind kind, JsonObject details, UnaryOperator<String> naming) {
        long number = ids.next();
        var added = new Media(
                naming.apply(String.valueOf(number)),
                account.network(),
                account.id(),
                kind,
                clock.instant(),
                null,
                null,
                details);
        return store(added, number);
    }

    /** Changes media if the account has them. */
    public Optional<Stored> change(Account account, String id, UnaryOperator<Media> change) {
        return find(account, id).map(found -> store(change.apply(found), 0));
    }

    private Stored store(Media changed, long number) {
        media.put(changed.id(), changed);
        return new Stored(changed, log.append(changed.toJson().put("number", number)));
    }

    public Optional<Media> find(Account account, String id) {
        return find(id).filter(found -> found.account().equals(account.id()));
    }

    public Optional<Media> find(String id) {
        return Optional.ofNullable(media.get(id));
    }

    @Override
    public void close() throws IOException {
        log.close();
    }
}
