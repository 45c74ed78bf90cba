package com.dryjets.local.launcher.process;

import com.dryjets.local.infra.StartupProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Starts the processes of one run and stops them together, the servers last. */
public final class Processes {
    private static final long STARTUP_SECONDS = 180;

    private final Path runFolder;
    private final Logs logs;
    private final Consumer<String> whenReady;
    private final List<ChildProcess> children = new ArrayList<>();
    private boolean closed;

    /**
     * @param runFolder holds the records of running processes
     * @param whenReady called with the name of each process when it is first ready
     */
    public Processes(Path runFolder, Logs logs, Consumer<String> whenReady) {
        this.runFolder = runFolder;
        this.logs = logs;
        this.whenReady = whenReady;
    }

    private synchronized CompletableFuture<Void> start(ProcessSpec spec) throws IOException {
        if (closed) {
            throw new StartupProblem("Startup was cancelled.");
        }
        ChildProcess child = new ChildProcess(spec, runFolder, logs.of(spec.name()));
        children.add(child);
        return child.start().thenRun(() -> whenReady.accept(spec.name()));
    }

    /** Starts the processes at once and returns a future for each that completes when it is ready. */
    public List<CompletableFuture<Void>> startAll(List<ProcessSpec> specs) throws IOException {
        List<CompletableFuture<Void>> ready = new ArrayList<>();
        for (ProcessSpec spec : specs) {
            ready.add(start(spec));
        }
        return ready;
    }

    /** Waits until all are ready; fails as soon as one fails. */
    public static void await(List<CompletableFuture<Void>> ready) {
        CompletableFuture<Void> all = CompletableFuture.allOf(ready.toArray(CompletableFuture[]::new));
        for (CompletableFuture<Void> each : ready) {
            each.exceptionally(failure -> {
                all.completeExceptionally(failure);
                return null;
            });
        }
        try {
            all.get(STARTUP_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw problem(e);
        } catch (TimeoutException e) {
            throw new StartupProblem(
                    "Not all processes are ready after %d s. See ./run logs.".formatted(STARTUP_SECONDS), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupProblem("Startup was interrupted.", e);
        }
    }

    /** Stops all services at once, and then what they depend on, one by one in reverse start order. */
    public void close() {
        List<ChildProcess> started = preventNewStarts();
        // Closing the executor waits for all of them to stop.
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            started.stream().filter(child -> child.spec().isService()).forEach(child -> threads.execute(child::stop));
        }
        started.reversed().stream().filter(child -> !child.spec().isService()).forEach(ChildProcess::stop);
    }

    private synchronized List<ChildProcess> preventNewStarts() {
        closed = true;
        return List.copyOf(children);
    }

    private static StartupProblem problem(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartupProblem startupProblem) {
                return startupProblem;
            }
        }
        return new StartupProblem(String.valueOf(failure.getMessage()), failure);
    }
}
