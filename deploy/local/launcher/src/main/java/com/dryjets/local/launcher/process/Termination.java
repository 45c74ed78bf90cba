package com.dryjets.local.launcher.process;

import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Stops a process, and kills it after a grace period. */
public final class Termination {
    private static final long KILL_SECONDS = 10;

    private Termination() {}

    public static void stop(ProcessHandle process, Duration grace) {
        process.destroy();
        try {
            process.onExit()
                    .completeOnTimeout(process, grace.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
            if (process.isAlive()) {
                process.destroyForcibly();
                process.onExit().orTimeout(KILL_SECONDS, TimeUnit.SECONDS).join();
            }
        } catch (CompletionException e) {
            throw new IllegalStateException("Process %d cannot be stopped".formatted(process.pid()), e);
        }
    }
}
