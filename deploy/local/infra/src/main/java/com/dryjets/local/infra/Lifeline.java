package com.dryjets.local.infra;

import java.io.IOException;
import java.util.Optional;

/** Ends this JVM together with whoever started it, however that one ended. */
final class Lifeline {
    private Lifeline() {}

    /** Exits when the process {@code pid} ends, at once when it is gone already. */
    static void tieToProcess(long pid) {
        Optional<ProcessHandle> owner = ProcessHandle.of(pid);
        if (owner.isEmpty()) {
            System.exit(0);
        }
        // Exiting waits for the shutdown hooks, which a thread of the common pool must not.
        var unused = owner.get().onExit().thenRunAsync(() -> System.exit(0), Infra.THREADS);
    }

    /** Exits when standard input is closed, which the death of the process at its other end does. */
    static void tieToStandardInput() {
        Thread.ofPlatform().daemon().name("stdin").start(() -> {
            try {
                while (System.in.read() >= 0) {
                    // Nothing is expected: only the end counts.
                }
            } catch (IOException e) {
                // A broken pipe is an end as well.
            }
            System.exit(0);
        });
    }
}
