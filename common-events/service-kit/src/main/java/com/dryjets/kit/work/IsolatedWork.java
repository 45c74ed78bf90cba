package com.dryjets.kit.work;

import io.micrometer.core.instrument.Metrics;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Runs background work so that an item that fails never stops its neighbours, another tenant or the next tick. A failed
 * item is logged with its key, counted in {@code dryjets.work.failures} and skipped until its backoff has passed. Each item
 * has a Vert.x context, and so a Hibernate session, of its own.
 *
 * <p>One instance belongs to one kind of work in one replica. The backoff is kept in memory: after a restart, or on
 * another replica, a failing item is tried once more at once.
 *
 * @param <K> identifies an item, for example its id; printed in the log
 */
public final class IsolatedWork<K> {

    private static final Logger LOG = Logger.getLogger(IsolatedWork.class);
    private static final Backoff DEFAULT_BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5));

    /** An item, and the query that finds items, take seconds; minutes mean that they hang. */
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final String name;
    private final String keyName;
    private final Backoff backoff;
    private final Progress items;
    private final Progress ticks;
    private final Map<K, Failure> failures = new ConcurrentHashMap<>();

    /**
     * Work with a backoff of one second to five minutes.
     *
     * @param name what is done, for logs and the metric's tag: {@code "Start email"}
     * @param keyName what identifies an item in logs: {@code "emailId"}
     */
    public IsolatedWork(String name, String keyName) {
        this(name, keyName, DEFAULT_BACKOFF);
    }

    public IsolatedWork(String name, String keyName, Backoff backoff) {
        this(name, keyName, backoff, LIMIT);
    }

    /**
     * Work whose items, or the parts of which they report the end, may take longer than minutes.
     *
     * @param limit how long one may take; well above the slowest that is still healthy
     */
    public IsolatedWork(String name, String keyName, Backoff backoff, Duration limit) {
        this.name = name;
        this.keyName = keyName;
        this.backoff = backoff;
        this.items = Progress.of(name, limit);
        this.ticks = Progress.of(name, limit);
    }

    private record Failure(int attempts, long retryAtNanos) {

        boolean isDue() {
            return System.nanoTime() - retryAtNanos >= 0;
        }
    }

    /** Runs the work for one item after the other. Never fails; answers how many succeeded. */
    public <T> Uni<Integer> each(Iterable<T> items, Function<T, K> key, Function<T, Uni<?>> work) {
        return each(items, 1, key, work);
    }

    /** Runs the work for up to {@code concurrency} items at a time. Never fails; answers how many succeeded. */
    public <T> Uni<Integer> each(Iterable<T> items, int concurrency, Function<T, K> key, Function<T, Uni<?>> work) {
        return each(items, concurrency, key, (item, moved) -> work.apply(item));
    }

    /**
     * The same for items of many parts, which together may take longer than the limit of one.
     *
     * @param work runs its second argument after each part
     */
    public <T> Uni<Integer> each(
            Iterable<T> items, int concurrency, Function<T, K> key, BiFunction<T, Runnable, Uni<?>> work) {
        forgetOld();
        ticks.moved();
        return Multi.createFrom()
                .iterable(items)
                .select()
                .where(item -> isDue(key.apply(item)))
                .onItem()
                .transformToUni(item -> attempt(key.apply(item), moved -> work.apply(item, moved)))
                .merge(concurrency)
                .select()
                .where(succeeded -> succeeded)
                .collect()
                .with(Collectors.summingInt(succeeded -> 1));
    }

    /**
     * Runs a tick: usually the query that finds items, and {@link #each}. Its failure is logged, and the next tick tries
     * again. Never fails. A tick may repeat rounds for as long as there is work: {@link #each} and {@link #round} tell
     * that it moves on.
     */
    public Uni<Void> tick(Supplier<Uni<?>> work) {
        return ticks.track(() -> work.get().replaceWithVoid())
                .onFailure()
                .invoke(failure -> {
                    count();
                    LOG.warnf(failure, "%s failed; retrying on the next tick", name);
                })
                .onFailure()
                .recoverWithNull();
    }

    /** Runs one of the rounds of a tick that does not work on items. */
    public <T> Uni<T> round(Supplier<Uni<T>> work) {
        return items.track(work).onTermination().invoke(ticks::moved);
    }

    /** Keys that failed and whose backoff has not passed. A query with a limit leaves them out, or they fill it. */
    public Set<K> backingOff() {
        return failures.entrySet().stream()
                .filter(failure -> !failure.getValue().isDue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Uni<Boolean> attempt(K key, Function<Runnable, Uni<?>> work) {
        return items.track(
                        run -> OwnContext.run(() -> work.apply(() -> moved(run)).replaceWith(true)))
                .onTermination()
                .invoke(ticks::moved)
                .invoke(() -> failures.remove(key))
                .onFailure()
                .invoke(failure -> failed(key, failure))
                .onFailure()
                .recoverWithItem(false);
    }

    private void moved(Progress.Run run) {
        run.moved();
        ticks.moved();
    }

    private boolean isDue(K key) {
        Failure failure = failures.get(key);
        return failure == null || failure.isDue();
    }

    private void failed(K key, Throwable cause) {
        Failure failure = failures.compute(key, (unused, previous) -> {
            int attempts = previous == null ? 1 : previous.attempts() + 1;
            return new Failure(
                    attempts, System.nanoTime() + backoff.after(attempts).toNanos());
        });
        count();
        LOG.errorf(
                cause,
                "%s failed; retrying in %d ms %s=%s attempt=%d",
                name,
                backoff.after(failure.attempts()).toMillis(),
                keyName,
                key,
                failure.attempts());
    }

    private void count() {
        Metrics.counter("dryjets.work.failures", "work", name).increment();
    }

    /** An item that is gone, or that another replica finished, must not stay in memory. */
    private void forgetOld() {
        long now = System.nanoTime();
        failures.values()
                .removeIf(failure ->
                        now - failure.retryAtNanos() > 2 * backoff.longest().toNanos());
    }
}
