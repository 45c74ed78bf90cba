package com.dryjets.local.infra;

import java.io.IOException;
import java.util.Optional;

/** Exits this JVM when the process that started it is gone, even after a crash. */
final class Lifeline {
    private Lifeline() {}

    /** Exits when process {@code pid} ends, or immediately if it is already gone. */
    static void tieToProcess(long pid) {
        Optional<ProcessHandle> owner = ProcessHandle.of(pid);
        if (owner.isEmpty()) {
            System.exit(0);
        }
        // System.exit waits for the shutdown hooks and must not block a common-pool thread.
        var unused = owner.get().onExit().thenRunAsync(() -> System.exit(0), Infra.THREADS);
    }

    /** Exits when standard input is closed, as happens when the process at the other end dies. */
    static void tieToStandardInput() {
        Thread.ofPlatform().daemon().name("stdin").start(() -> {
            try {
                while (System.in.read() >= 0) {
                    // Input is ignored; only its end matters.
                }
            } catch (IOException e) {
                // A broken pipe also means the other end is gone.
            }
            System.exit(0);
        });
    }
}
