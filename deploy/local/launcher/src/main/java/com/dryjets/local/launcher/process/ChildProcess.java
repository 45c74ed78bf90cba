package com.dryjets.local.launcher.process;

import com.dryjets.local.infra.StartupProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs one process of the platform and restarts it whenever it dies, until it is stopped. */
final class ChildProcess {
    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final Duration LIVENESS_INTERVAL = Duration.ofSeconds(2);
    private static final int STUCK = 503;
    private static final int STUCK_REPORTS = 3;

    private static final long NEARLY_NOTHING = 8L * 1024 * 1024;

    /** The exit code of infra when its last line is all that the user needs to know. */
    private static final int EXPLAINED = 3;

    private final ProcessSpec spec;
    private final Path runFolder;
    private final ProcessLog log;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Process process;
    private int restarts;

    ChildProcess(ProcessSpec spec, Path runFolder, ProcessLog log) {
        this.spec = spec;
        this.runFolder = runFolder;
        this.log = log;
    }

    ProcessSpec spec() {
        return spec;
    }

    /** Starts the process. The future completes when it is first ready, and fails if it exits before that. */
    CompletableFuture<Void> start() {
        thread(this::keepRunning);
        return ready;
    }

    /** Asks the process to stop, and kills it after a grace period. */
    void stop() {
        Process running = preventRestarts();
        if (running != null) {
            Termination.stop(running.toHandle(), GRACE);
        }
        ProcessRecord.delete(runFolder, spec.name());
        log.close();
    }

    private synchronized @Nullable Process preventRestarts() {
        stopping.countDown();
        return process;
    }

    private void keepRunning() {
        BackOff backOff = BackOff.none();
        while (stopping.getCount() > 0) {
            Instant started = Instant.now();
            int exit = runOnce();
            if (stopping.getCount() == 0 || failedBeforeReady(exit)) {
                return;
            }
            backOff = backOff.afterRunOf(Duration.between(started, Instant.now()));
            log.line("exited with code %d; restarting in %d ms"
                    .formatted(exit, backOff.delay().toMillis()));
            restarts++;
            if (stopsWithin(backOff.delay())) {
                return;
            }
        }
    }

    // A process that was ready before may recover by a restart; one that never was needs a fix.
    private boolean failedBeforeReady(int exit) {
        String reason = diskIsFull()
                ? StartupProblem.DISK_FULL
                : exit == EXPLAINED
                        ? lastOutput()
                        : "%s exited during startup (exit code %d): %s See %s."
                                .formatted(spec.name(), exit, lastOutput(), log.file());
        return ready.completeExceptionally(new StartupProblem(reason)) || ready.isCompletedExceptionally();
    }

    // A process that cannot write often ends without a word.
    private boolean diskIsFull() {
        try {
            return Files.getFileStore(runFolder).getUsableSpace() < NEARLY_NOTHING;
        } catch (IOException e) {
            return false;
        }
    }

    /** Returns the last line that says something: the lines of a stack trace and the JVM's own warnings do not. */
    private String lastOutput() {
        return log.lastLines().reversed().stream()
                .filter(line -> !line.isBlank() && !line.matches("\\s+(at |\\.\\.\\. ).*|WARNING: .*"))
                .findFirst()
                .map(String::strip)
                .map(line -> line.endsWith(".") ? line : line + ".")
                .orElse("no output.");
    }

    private int runOnce() {
        Process started = startUnlessStopping();
        if (started == null) {
            return 0;
        }
        Thread reader = thread(() -> readOutput(started));
        if (spec.readiness() instanceof Readiness.RespondsOk probe) {
            thread(() -> awaitResponse(probe, started));
            thread(() -> watchLiveness(probe, started));
        }
        try {
            int exit = started.waitFor();
            // The last output explains the exit. Don't wait longer: a grandchild may keep the pipe open.
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
            ready.completeExceptionally(StartupProblem.of(e));
            return null;
        }
        ProcessRecord.of(spec.name(), process.toHandle(), restarts).save(runFolder);
        return process;
    }

    private void readOutput(Process started) {
        try (var lines = started.inputReader().lines()) {
            lines.forEach(this::onOutput);
        } catch (UncheckedIOException e) {
            log.line("reading its output failed: " + e.getMessage());
        }
    }

    private void onOutput(String line) {
        log.line(line);
        if (spec.readiness() instanceof Readiness.PrintsLine expected && line.startsWith(expected.prefix())) {
            ready.complete(null);
        }
    }

    private void awaitResponse(Readiness.RespondsOk probe, Process started) {
        while (started.isAlive() && !ready.isDone()) {
            if (Probe.respondsOk(probe.address())) {
                ready.complete(null);
            } else if (stopsWithin(Probe.PAUSE)) {
                return;
            }
        }
    }

    /** Kills a process that keeps reporting that it is stuck; it is then restarted like one that died. */
    private void watchLiveness(Readiness.RespondsOk probe, Process started) {
        int reports = 0;
        while (started.isAlive() && !stopsWithin(LIVENESS_INTERVAL)) {
            // No response says nothing: the machine may be busy, or the process still starting.
            reports = Probe.status(probe.liveness()) == STUCK ? reports + 1 : 0;
            if (reports == STUCK_REPORTS) {
                log.line("reports that it is stuck (%s); killing it".formatted(probe.liveness()));
                started.destroyForcibly();
                return;
            }
        }
    }

    // Platform threads: reading from a process pins a carrier, and a small machine has fewer carriers than processes.
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
