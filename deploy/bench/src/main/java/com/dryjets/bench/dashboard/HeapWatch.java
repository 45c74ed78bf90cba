package com.dryjets.bench.dashboard;

import com.dryjets.bench.platform.AnalyticsApi;
import com.dryjets.bench.platform.Service;
import com.dryjets.bench.platform.Stopwatch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Watches a service's heap usage while it works. */
final class HeapWatch {

    private static final double MIB = 1024 * 1024;

    private HeapWatch() {}

    /**
     * The result of the work, its duration and its peak heap usage.
     *
     * @param peakMib highest sampled heap usage, including garbage
     */
    record Watched<T>(T result, double seconds, double peakMib) {}

    static <T> Watched<T> watch(AnalyticsApi api, Callable<T> work) throws Exception {
        CompletableFuture<T> done = new CompletableFuture<>();
        Stopwatch stopwatch = Stopwatch.start();
        Thread.startVirtualThread(() -> {
            try {
                done.complete(work.call());
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        double peak = 0;
        while (!done.isDone()) {
            peak = Math.max(peak, api.heap());
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
        return new Watched<>(done.get(), stopwatch.seconds(), peak / MIB);
    }

    /** Returns the heap usage after a garbage collection, in MiB. */
    static double live(AnalyticsApi api, Service service) throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        new ProcessBuilder(jcmd, Long.toString(service.process().pid()), "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        return api.heap() / MIB;
    }
}
