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

/** The processes of one run: begun one after the other or at once, and all ended together, the servers last. */
public final class Processes {
    private static final long PATIENCE_SECONDS = 180;

    private final Path runFolder;
    private final Logs logs;
    private final Consumer<String> whenReady;
    private final List<Child> children = new ArrayList<>();
    private boolean closed;

    /**
     * @param runFolder where it is written down which processes run
     * @param whenReady hears the name of each process that can be used for the first time
     */
    public Processes(Path runFolder, Logs logs, Consumer<String> whenReady) {
        this.runFolder = runFolder;
        this.logs = logs;
        this.whenReady = whenReady;
    }

    public synchronized CompletableFuture<Void> begin(ChildSpec spec) throws IOException {
        if (closed) {
            throw new StartupProblem("Stopped while starting.");
        }
        Child child = new Child(spec, runFolder, logs.of(spec.name()));
        children.add(child);
        return child.start().thenRun(() -> whenReady.accept(spec.name()));
    }

    public List<CompletableFuture<Void>> begin(List<ChildSpec> specs) throws IOException {
        List<CompletableFuture<Void>> ready = new ArrayList<>();
        for (ChildSpec spec : specs) {
            ready.add(begin(spec));
        }
        return ready;
    }

    /** Returns when all can be used; the first one that can't is the reason to fail at once. */
    public static void await(List<CompletableFuture<Void>> ready) {
        CompletableFuture<Void> all = CompletableFuture.allOf(ready.toArray(CompletableFuture[]::new));
        for (CompletableFuture<Void> each : ready) {
            each.exceptionally(failure -> {
                all.completeExceptionally(failure);
                return null;
            });
        }
        try {
            all.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw problem(e);
        } catch (TimeoutException e) {
            throw new StartupProblem(
                    "Not everything is ready after %d s: see ./run logs.".formatted(PATIENCE_SECONDS), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupProblem("Interrupted while starting.", e);
        }
    }

    /** Ends the services at once and then, one by one, what they lean on, in the reverse order of its start. */
    public void close() {
        List<Child> mine = refuseNewOnes();
        // Closing the executor waits for all of them.
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            mine.stream().filter(child -> child.spec().isService()).forEach(child -> threads.execute(child::stop));
        }
        mine.reversed().stream().filter(child -> !child.spec().isService()).forEach(Child::stop);
    }

    private synchronized List<Child> refuseNewOnes() {
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
