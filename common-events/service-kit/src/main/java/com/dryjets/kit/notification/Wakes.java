package com.dryjets.kit.notification;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Wakes the open streams of a thing when the database notifies its name on a channel, whichever replica changed it. A
 * stream that waits is a place in a map; one that is busy is woken once more when it is done, however often it was
 * called meanwhile.
 */
public final class Wakes {

    private final Map<String, Set<MultiEmitter<? super String>>> streams = new ConcurrentHashMap<>();

    /** Wakes whoever waits for the name that is said, and all when the connection is there again. */
    public static Wakes on(Notifications notifications, String channel) {
        Wakes wakes = new Wakes();
        notifications.listen(channel, wakes::wake, wakes::wakeAll);
        return wakes;
    }

    /** Calls at once, and after each change of what is named so. */
    public Multi<String> of(String name) {
        return Multi.createFrom().emitter(emitter -> add(name, emitter), BackPressureStrategy.LATEST);
    }

    /** Ends all streams. */
    public void end() {
        streams.values().forEach(all -> all.forEach(MultiEmitter::complete));
    }

    private void add(String name, MultiEmitter<? super String> emitter) {
        emitter.onTermination(() -> remove(name, emitter));
        streams.compute(name, (key, known) -> {
            Set<MultiEmitter<? super String>> all = known == null ? ConcurrentHashMap.newKeySet() : known;
            all.add(emitter);
            return all;
        });
        // Only now, when no change can be missed any more.
        emitter.emit(name);
    }

    private void remove(String name, MultiEmitter<? super String> emitter) {
        streams.computeIfPresent(name, (key, all) -> {
            all.remove(emitter);
            return all.isEmpty() ? null : all;
        });
    }

    private void wake(String name) {
        streams.getOrDefault(name, Set.of()).forEach(emitter -> emitter.emit(name));
    }

    private void wakeAll() {
        streams.keySet().forEach(this::wake);
    }
}
