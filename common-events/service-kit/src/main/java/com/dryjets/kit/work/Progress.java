package com.dryjets.kit.work;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Watches work that has to finish: one attempt to apply a record, a relay's batch, an item or a round of a ticker. Work
 * that runs longer than its limit is stuck, and the service's liveness fails, so that it is restarted. Pauses between
 * attempts do not count: while a database or broker is unavailable, a restart would not help.
 */
public final class Progress {

    private static final Set<Progress> ALL = ConcurrentHashMap.newKeySet();

    private final String name;
    private final Duration limit;
    private final Set<Run> runs = ConcurrentHashMap.newKeySet();

    private Progress(String name, Duration limit) {
        this.name = name;
        this.limit = limit;
    }

    /**
     * Registers a kind of work.
     *
     * @param limit how long one run may take; well above the slowest run that is still healthy
     */
    public static Progress of(String name, Duration limit) {
        Progress progress = new Progress(name, limit);
        ALL.add(progress);
        return progress;
    }

    /** One run in progress. */
    public final class Run implements AutoCloseable {
        private volatile long movedAtNanos = System.nanoTime();

        @Override
        public void close() {
            runs.remove(this);
        }

        /** Restarts the limit of this run: a part of it has finished. */
        public void moved() {
            movedAtNanos = System.nanoTime();
        }

        private boolean isStuck() {
            return System.nanoTime() - movedAtNanos > limit.toNanos();
        }
    }

    /** Starts a run; close it when it ends. */
    public Run start() {
        Run run = new Run();
        runs.add(run);
        return run;
    }

    /** Tracks work from its subscription to its end. */
    public <T> Uni<T> track(Supplier<Uni<T>> work) {
        return track(run -> work.get());
    }

    /** The same for work of many parts, which calls {@link Run#moved} after each. */
    public <T> Uni<T> track(Function<Run, Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            Run run = start();
            return Uni.createFrom()
                    .deferred(() -> work.apply(run))
                    .onTermination()
                    .invoke(run::close);
        });
    }

    /** Restarts the limit of every run: a part of the work has finished. */
    public void moved() {
        long now = System.nanoTime();
        runs.forEach(run -> run.movedAtNanos = now);
    }

    /** The names of all work that is stuck. */
    public static List<String> stuck() {
        return ALL.stream()
                .filter(progress -> progress.runs.stream().anyMatch(Run::isStuck))
                .map(progress -> progress.name)
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns whether no run is in progress. */
    boolean isIdle() {
        return runs.isEmpty();
    }

    /** Forgets the kind of work and its runs. */
    void unregister() {
        ALL.remove(this);
    }
}
