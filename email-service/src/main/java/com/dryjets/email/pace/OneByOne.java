package com.dryjets.email.pace;

import com.dryjets.email.route.CallerContext;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Runs the work for a key sequentially, in submission order. Different keys run concurrently. */
final class OneByOne<K> {

    private static final CompletableFuture<Void> NOTHING = CompletableFuture.completedFuture(null);

    /** The last submission for each key; completes once it and all earlier ones have ended. */
    private final Map<K, CompletableFuture<Void>> last = new ConcurrentHashMap<>();

    <T> Uni<T> run(K key, Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            CompletableFuture<Void> end = new CompletableFuture<>();
            CompletableFuture<Void> before = Objects.requireNonNullElse(last.put(key, end), NOTHING);
            return turn(before)
                    .emitOn(CallerContext.current())
                    .chain(() -> work.get())
                    .onTermination()
                    .invoke(() -> end(key, before, end));
        });
    }

    private static Uni<Void> turn(CompletableFuture<Void> before) {
        return Uni.createFrom().emitter(emitter -> before.thenRun(() -> emitter.complete(null)));
    }

    /** Waits for the previous submission even if this one was cancelled before its turn, so that order is preserved. */
    private void end(K key, CompletableFuture<Void> before, CompletableFuture<Void> end) {
        before.thenRun(() -> {
            end.complete(null);
            last.remove(key, end);
        });
    }
}
