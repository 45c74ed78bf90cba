package com.dryjets.bench.platform;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Sends requests as fast as they are answered, so many at a time: for preparations, whose latency is not measured. */
public final class ClosedLoop {

    private ClosedLoop() {}

    /** Sends the requests, waits for all responses, and returns the responses per second. Stops at the first failure. */
    public static double run(int requests, int inFlight, IntFunction<CompletableFuture<?>> send) {
        Semaphore free = new Semaphore(inFlight);
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Stopwatch stopwatch = Stopwatch.start();
        for (int i = 0; i < requests && failure.get() == null; i++) {
            free.acquireUninterruptibly();
            send.apply(i).whenComplete((response, failed) -> {
                failure.compareAndSet(null, failed);
                free.release();
            });
        }
        free.acquireUninterruptibly(inFlight);
        Throwable failed = failure.get();
        if (failed != null) {
            throw new IllegalStateException("A request failed", failed);
        }
        return requests / stopwatch.seconds();
    }
}
