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

/**
 * Uploads, containers and pending posts; each state is kept in a journal. Where a network derives ids from the content, several
 * accounts may have media with the same id.
 */
public final class MediaStore implements Closeable {

    /** A new state and when it is safe to respond. */
    public record Stored(Media media, CompletionStage<Void> onDisk) {}

    private final Clock clock;
    private final Ids ids;
    private final GroupCommit log;
    private final Map<Key, Media> media = new ConcurrentHashMap<>();
    private final Map<String, Media> newest = new ConcurrentHashMap<>();

    private record Key(String account, String id) {

        static Key of(Media media) {
            return new Key(media.account(), media.id());
        }
    }

    /** Opens the store; without a file, media are kept in memory only. */
    public MediaStore(Optional<Path> file, Ids ids, Clock clock) {
        this.clock = clock;
        this.ids = ids;
        this.log = file.map(path -> GroupCommit.open(path, this::replay)).orElseGet(GroupCommit::inMemory);
    }

    private void replay(JsonObject entry) {
        Media replayed = Media.fromJson(entry);
        keep(replayed);
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
        keep(changed);
        return new Stored(changed, log.append(changed.toJson().put("number", number)));
    }

    private void keep(Media state) {
        media.put(Key.of(state), state);
        newest.put(state.id(), state);
    }

    public Optional<Media> find(Account account, String id) {
        return Optional.ofNullable(media.get(new Key(account.id(), id)));
    }

    /** Finds media at a network whose ids are unique; of several with the same id, the one that changed last. */
    public Optional<Media> find(String id) {
        return Optional.ofNullable(newest.get(id));
    }

    @Override
    public void close() throws IOException {
        log.close();
    }
}
