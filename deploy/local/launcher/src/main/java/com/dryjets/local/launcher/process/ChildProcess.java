package com.dryjets.local.launcher.process;

import com.dryjets.local.infra.StartupProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One process of the platform: started, started again whenever it dies, and stopped for good only when asked. */
final class Child {
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final ChildSpec spec;
    private final Path runFolder;
    private final ChildLog log;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Process process;
    private int restarts;

    Child(ChildSpec spec, Path runFolder, ChildLog log) {
        this.spec = spec;
        this.runFolder = runFolder;
        this.log = log;
    }

    ChildSpec spec() {
        return spec;
    }

    /** Starts it; the answer completes when it can be used for the first time and fails when it ends before that. */
    CompletableFuture<Void> start() {
        thread(this::keepRunning);
        return ready;
    }

    /** Asks it to end, waits, and ends it if it does not. */
    void stop() {
        Process running = refuseNewStarts();
        if (running != null) {
            Termination.end(running.toHandle(), GRACE);
        }
        ProcessRecord.forget(runFolder, spec.name());
        log.close();
    }

    private synchronized @Nullable Process refuseNewStarts() {
        stopping.countDown();
        return process;
    }

    private void keepRunning() {
        BackOff backOff = BackOff.none();
        while (stopping.getCount() > 0) {
            Instant started = Instant.now();
            int exit = runOnce();
            if (stopping.getCount() == 0 || gaveUpBeforeReady(exit)) {
                return;
            }
            backOff = backOff.afterRunOf(Duration.between(started, Instant.now()));
            log.line("ended with exit code %d; starting it again in %d ms"
                    .formatted(exit, backOff.delay().toMillis()));
            restarts++;
            if (stopsWithin(backOff.delay())) {
                return;
            }
        }
    }

    // Once it has worked, a death is an accident; before that, something is wrong that a restart would not mend.
    private boolean gaveUpBeforeReady(int exit) {
        String reason = "%s ended while starting (exit code %d): %s".formatted(spec.name(), exit, lastWords());
        return ready.completeExceptionally(new StartupProblem(reason)) || ready.isCompletedExceptionally();
    }

    private String lastWords() {
        return log.lastLines().isEmpty() ? "it said nothing" : String.join("\n    ", log.lastLines());
    }

    private int runOnce() {
        Process started = startUnlessStopping();
        if (started == null) {
            return 0;
        }
        Thread reader = thread(() -> readOutput(started));
        if (spec.readiness() instanceof Readiness.Answers answers) {
            thread(() -> awaitAnswer(answers, started));
        }
        try {
            int exit = started.waitFor();
            // What it said last explains its end; a grandchild that holds the pipe open must not hold us.
            reader.join(Duration.ofSeconds(1));
            return exit;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized @Nullable Process startUnlessStopping() {
        if (stopping.getCount() == 0) {
            return null;
        }
        ProcessBuilder builder = new ProcessBuilder(spec.command())
                .directory(spec.folder().toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(spec.environment());
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ProcessRecord.of(spec.name(), process.toHandle(), restarts).save(runFolder);
        return process;
    }

    private void readOutput(Process started) {
        try (var lines = started.inputReader().lines()) {
            lines.forEach(this::hear);
        } catch (UncheckedIOException e) {
            log.line("its output could not be read: " + e.getMessage());
        }
    }

    private void hear(String line) {
        log.line(line);
        if (spec.readiness() instanceof Readiness.Says says && line.startsWith(says.beginning())) {
            ready.complete(null);
        }
    }

    private void awaitAnswer(Readiness.Answers answers, Process started) {
        while (started.isAlive() && !ready.isDone()) {
            if (Probe.answers(answers.address())) {
                ready.complete(null);
            } else if (stopsWithin(Probe.PAUSE)) {
                return;
            }
        }
    }

    // Not virtual: reading from a process occupies a carrier, and a small machine has fewer of them than processes.
    private Thread thread(Runnable task) {
        return Thread.ofPlatform().daemon().name(spec.name()).start(task);
    }

    private boolean stopsWithin(Duration time) {
        try {
            return stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
