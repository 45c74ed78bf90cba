package com.dryjets.local.sandbox.inbox;

import com.dryjets.local.sandbox.journal.Journal;
import io.vertx.core.json.JsonObject;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Remembers which actions readers have taken and whether the platform accepted them. */
final class ReaderActionLog implements Closeable {

    private record Key(String email, ReaderAction action) {}

    private final Map<Key, Boolean> done = new HashMap<>();
    private final Journal journal;

    ReaderActionLog(Path file) {
        journal = Journal.open(
                file,
                (position, entry) -> remember(
                        new Key(entry.getString("email"), ReaderAction.valueOf(entry.getString("action"))),
                        entry.getBoolean("counted")));
    }

    private synchronized void remember(Key key, boolean counted) {
        done.put(key, counted);
    }

    /**
     * Records an action as done and returns when it is on disk. {@code counted} says whether the platform accepted it.
     */
    void add(String email, ReaderAction action, String url, boolean counted) {
        journal.append(new JsonObject()
                .put("email", email)
                .put("action", action.name())
                .put("url", url)
                .put("counted", counted));
        remember(new Key(email, action), counted);
    }

    synchronized boolean isDone(String email, ReaderAction action) {
        return done.containsKey(new Key(email, action));
    }

    synchronized boolean isCounted(String email, ReaderAction action) {
        return done.getOrDefault(new Key(email, action), false);
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
