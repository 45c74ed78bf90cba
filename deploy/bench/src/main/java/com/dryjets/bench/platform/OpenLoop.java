package com.dryjets.bench.platform;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * Sends requests at a fixed rate, whether or not earlier ones have completed, and measures each from its intended send
 * time, so that a stalled service is charged for every request that had to wait.
 */
public final class OpenLoop {

    private OpenLoop() {}

    /**
     * The outcome of a run.
     *
     * @param sorted latencies in nanoseconds, the shortest first
     * @param failed number of failed requests, whose latencies are excluded
     * @param seconds from the first intended request to the last response
     */
    public record Result(long[] sorted, int failed, double seconds) {

        /** Returns a latency percentile in milliseconds. */
        public double percentile(double percent) {
            if (sorted.length == 0) {
                return Double.NaN;
            }
            int rank = (int) Math.ceil(percent / 100 * sorted.length);
            return sorted[Math.max(0, rank - 1)] / 1e6;
        }

        /** Returns successful responses per second. */
        public double rate() {
            return sorted.length / seconds;
        }
    }

    /** Sends the requests and waits for all responses; a future that completes exceptionally counts as failed. */
    public static Result run(int requests, double perSecond, IntFunction<CompletableFuture<?>> send) {
        long[] latencies = new long[requests];
        AtomicInteger failed = new AtomicInteger();
        CompletableFuture<?>[] responses = new CompletableFuture<?>[requests];
        long begin = System.nanoTime();
        for (int i = 0; i < requests; i++) {
            int request = i;
            long intended = begin + (long) (i / perSecond * TimeUnit.SECONDS.toNanos(1));
            sleepUntil(intended);
            responses[i] = send.apply(i).handle((response, failure) -> {
                latencies[request] = failure == null ? System.nanoTime() - intended : 0;
                return failure == null ? 0 : failed.incrementAndGet();
            });
        }
        CompletableFuture.allOf(responses).orTimeout(5, TimeUnit.MINUTES).join();
        double seconds = Duration.ofNanos(System.nanoTime() - begin).toNanos() / 1e9;
        return new Result(
                Arrays.stream(latencies).filter(time -> time > 0).sorted().toArray(), failed.get(), seconds);
    }

    private static void sleepUntil(long time) {
        for (long left = time - System.nanoTime(); left > 0; left = time - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
