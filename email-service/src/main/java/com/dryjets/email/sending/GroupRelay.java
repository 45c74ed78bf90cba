package com.dryjets.email.sending;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Commits items in groups: the first at once, and those that arrive during a commit or right after it together in the next
 * one. An item waits for two commits and a few milliseconds at most, and yet many share one.
 *
 * @param <T> an item
 * @param <R> its result
 */
final class GroupRelay<T, R> {

    /** Between the starts of two commits. Each costs as much as a dozen emails, so that small groups cost the most. */
    private static final Duration INTERVAL = Duration.ofMillis(8);

    private final Queue<Waiting<T, R>> queue = new ConcurrentLinkedQueue<>();

    /** Calls that the current run answers; 0 while none is running. */
    private final AtomicInteger calls = new AtomicInteger();

    /** When the next commit may start, by the monotonic clock. */
    private volatile long earliest = System.nanoTime();

    private final int size;
    private final Function<List<T>, Uni<List<R>>> commit;

    /**
     * A relay with its own sequence of commits.
     *
     * @param size the most items in a group
     * @param commit answers one result for each item, in order
     */
    GroupRelay(int size, Function<List<T>, Uni<List<R>>> commit) {
        this.size = size;
        this.commit = commit;
    }

    private record Waiting<T, R>(T item, UniEmitter<? super R> result) {}

    /** Completes with the item's result once its group is committed; fails with the group. */
    Uni<R> commit(T item) {
        return Uni.createFrom().emitter(result -> {
            queue.add(new Waiting<>(item, result));
            if (calls.getAndIncrement() == 0) {
                drain();
            }
        });
    }

    private void drain() {
        int answered = calls.get();
        if (queue.isEmpty()) {
            if (calls.addAndGet(-answered) > 0) {
                drain();
            }
            return;
        }
        long wait = earliest - System.nanoTime();
        Uni<Void> turn = Uni.createFrom().voidItem();
        Uni<Void> waited = wait > 0 ? turn.onItem().delayIt().by(Duration.ofNanos(wait)) : turn;
        waited.map(none -> next()).chain(group -> commit(group)).subscribe().with(done -> drain(), failure -> drain());
    }

    /** Never fails: each item gets its result or the group's failure. */
    private Uni<Void> commit(List<Waiting<T, R>> group) {
        earliest = System.nanoTime() + INTERVAL.toNanos();
        return Uni.createFrom()
                .deferred(() -> commit.apply(group.stream().map(Waiting::item).toList()))
                .invoke(results -> complete(group, results))
                .onFailure()
                .invoke(failure -> group.forEach(waiting -> waiting.result().fail(failure)))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private List<Waiting<T, R>> next() {
        List<Waiting<T, R>> group = new ArrayList<>();
        while (group.size() < size) {
            Waiting<T, R> waiting = queue.poll();
            if (waiting == null) {
                break;
            }
            group.add(waiting);
        }
        return group;
    }

    private static <T, R> void complete(List<Waiting<T, R>> group, List<R> results) {
        for (int i = 0; i < group.size(); i++) {
            group.get(i).result().complete(results.get(i));
        }
    }
}
