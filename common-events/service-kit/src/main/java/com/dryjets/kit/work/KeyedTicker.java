package com.dryjets.kit.work;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Runs a tick for each of several keys at the same time. A slow one delays only its own next tick: while it runs, its key
 * is left out.
 *
 * @param <K> what has ticks of its own, for example a network
 */
public final class KeyedTicker<K> {

    private final Set<K> running = ConcurrentHashMap.newKeySet();

    /** Starts a tick for each key whose last one has ended, and waits for none of them. */
    public void start(Iterable<K> keys, Function<K, Uni<Void>> tick) {
        for (K key : keys) {
            if (running.add(key)) {
                Uni.createFrom()
                        .deferred(() -> tick.apply(key))
                        .onTermination()
                        .invoke(() -> running.remove(key))
                        .onFailure()
                        .recoverWithNull()
                        .subscribe()
                        .with(ended -> {});
            }
        }
    }
}
