package com.dryjets.local.launcher.process;

import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Ends a process: politely, and after a grace period for certain. */
public final class Termination {
    private static final long KILL_SECONDS = 10;

    private Termination() {}

    public static void end(ProcessHandle process, Duration grace) {
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
            throw new IllegalStateException("Process %d does not end".formatted(process.pid()), e);
        }
    }
}
