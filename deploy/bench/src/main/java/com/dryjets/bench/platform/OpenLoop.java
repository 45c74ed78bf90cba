package com.dryjets.bench.platform;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * Sends requests at a fixed rate whether or not earlier ones have been answered, and measures each from when it was to be
 * sent: a service that stalls is charged with everyone who waited meanwhile.
 */
public final class OpenLoop {

    private OpenLoop() {}

    /**
     * How it went.
     *
     * @param sorted latencies in nanoseconds, the shortest first
     * @param failed requests that were refused or lost; their latencies are left out
     * @param seconds from the first intended request to the last answer
     */
    public record Result(long[] sorted, int failed, double seconds) {

        /** In milliseconds. */
        public double percentile(double percent) {
            if (sorted.length == 0) {
                return Double.NaN;
            }
            int rank = (int) Math.ceil(percent / 100 * sorted.length);
            return sorted[Math.max(0, rank - 1)] / 1e6;
        }

        /** Answers a second. */
        public double rate() {
            return sorted.length / seconds;
        }
    }

    /** Sends so many requests, and waits for all answers; an answer that ends exceptionally is a failure. */
    public static Result run(int requests, double perSecond, IntFunction<CompletableFuture<?>> send) {
        long[] latencies = new long[requests];
        AtomicInteger failed = new AtomicInteger();
        CompletableFuture<?>[] answers = new CompletableFuture<?>[requests];
        long begin = System.nanoTime();
        for (int i = 0; i < requests; i++) {
            int request = i;
            long intended = begin + (long) (i / perSecond * TimeUnit.SECONDS.toNanos(1));
            sleepUntil(intended);
            answers[i] = send.apply(i).handle((answer, failure) -> {
                latencies[request] = failure == null ? System.nanoTime() - intended : 0;
                return failure == null ? 0 : failed.incrementAndGet();
            });
        }
        CompletableFuture.allOf(answers).orTimeout(5, TimeUnit.MINUTES).join();
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
