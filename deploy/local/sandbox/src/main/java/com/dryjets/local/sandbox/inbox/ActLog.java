package com.dryjets.local.sandbox.inbox;

import com.dryjets.local.sandbox.Journal;
import io.vertx.core.json.JsonObject;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Remembers which acts the readers have done and whether the platform took them. */
final class ActLog implements Closeable {

    private record Key(String mail, Act act) {}

    private final Map<Key, Boolean> done = new HashMap<>();
    private final Journal journal;

    ActLog(Path file) {
        journal = Journal.open(
                file,
                (position, entry) -> keep(
                        new Key(entry.getString("mail"), Act.valueOf(entry.getString("act"))),
                        entry.getBoolean("counted")));
    }

    private synchronized void keep(Key key, boolean counted) {
        done.put(key, counted);
    }

    /** Notes an act as over; {@code counted} if the platform answered it as it should. Returns when it is on disk. */
    void add(String mail, Act act, String url, boolean counted) {
        journal.append(new JsonObject()
                .put("mail", mail)
                .put("act", act.name())
                .put("url", url)
                .put("counted", counted));
        keep(new Key(mail, act), counted);
    }

    synchronized boolean isDone(String mail, Act act) {
        return done.containsKey(new Key(mail, act));
    }

    synchronized boolean isCounted(String mail, Act act) {
        return done.getOrDefault(new Key(mail, act), false);
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
