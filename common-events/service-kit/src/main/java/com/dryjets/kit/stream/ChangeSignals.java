package com.dryjets.kit.stream;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Signals open streams when the database notifies the name of their subject, whichever replica changed it. A waiting
 * stream is an entry in a map; a busy stream gets one more signal when it is done, however many arrived meanwhile.
 */
public final class ChangeSignals {

    private final Map<String, Set<MultiEmitter<? super String>>> streams = new ConcurrentHashMap<>();

    /** Signals the streams of each name notified on the channel, and all streams after a reconnection. */
    public static ChangeSignals on(NotificationRelay notifications, String channel) {
        ChangeSignals signals = new ChangeSignals();
        notifications.listen(channel, signals::signal, signals::signalAll);
        return signals;
    }

    /** Emits the name at once and after each change of its subject. */
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
        // Only after registering, so that no change is missed.
        emitter.emit(name);
    }

    private void remove(String name, MultiEmitter<? super String> emitter) {
        streams.computeIfPresent(name, (key, all) -> {
            all.remove(emitter);
            return all.isEmpty() ? null : all;
        });
    }

    private void signal(String name) {
        streams.getOrDefault(name, Set.of()).forEach(emitter -> emitter.emit(name));
    }

    private void signalAll() {
        streams.keySet().forEach(this::signal);
    }
}
