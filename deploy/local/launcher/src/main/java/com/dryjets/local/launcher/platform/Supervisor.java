package com.dryjets.local.launcher.platform;

import com.dryjets.local.infra.StartupProblem;
import com.dryjets.local.launcher.gateway.Gateway;
import com.dryjets.local.launcher.gateway.Pages;
import com.dryjets.local.launcher.gateway.RouteTable;
import com.dryjets.local.launcher.process.Logs;
import com.dryjets.local.launcher.process.ProcessRecord;
import com.dryjets.local.launcher.process.ProcessSpec;
import com.dryjets.local.launcher.process.Processes;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/**
 * Runs behind {@code ./run up}: starts the platform, prints progress to standard output (the last line is {@value #UP},
 * or {@value #FAILED} and the reason), and then keeps every process running until it is stopped.
 */
public final class Supervisor {
    /** The whole platform is ready. */
    public static final String UP = "UP";

    /** Precedes the reason why the platform did not start; everything started so far is stopped. */
    public static final String FAILED = "FAILED ";

    private final Layout layout;
    private final PrintStream progress;
    private final Logs logs;
    private final Processes processes;
    private final Instant started = Instant.now();

    private Supervisor(Layout layout, PrintStream progress) throws IOException {
        this.layout = layout;
        this.progress = progress;
        this.logs = new Logs(layout.logs());
        this.processes = new Processes(layout.run(), logs, this::reportReady);
    }

    /** Expects the project's root folder as its argument. */
    public static void main(String... args) throws IOException, InterruptedException {
        Layout layout = new Layout(Path.of(args[0]));
        Files.createDirectories(layout.run());
        Files.createDirectories(layout.logs());
        try (FileChannel lock =
                FileChannel.open(layout.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (lock.tryLock() == null) {
                System.out.println(FAILED + "Another ./run up is in progress in this folder.");
                System.exit(1);
            }
            ProcessRecord.of(RunningProcesses.SUPERVISOR, ProcessHandle.current(), 0)
                    .save(layout.run());
            new Supervisor(layout, System.out).superviseUntilStopped();
        }
    }

    private void superviseUntilStopped() throws IOException, InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try {
            start();
            report(UP);
        } catch (StartupProblem e) {
            fail(e);
        } catch (IOException e) {
            fail(StartupProblem.of(e));
        }
        new CountDownLatch(1).await();
    }

    private void start() throws IOException {
        RouteTable table = RouteTable.read(layout.routes());
        Platform platform = new Platform(layout, table);
        List<ProcessSpec> services = platform.services();
        List<CompletableFuture<Void>> infra = processes.startAll(List.of(platform.infra()));
        List<CompletableFuture<Void>> all = new ArrayList<>(infra);
        all.addAll(processes.startAll(List.of(platform.sandbox())));
        // A service waits for its database, but a consumer that finds no topic looks again only after minutes.
        boolean topicsExist = layout.hasTopics();
        if (topicsExist) {
            all.addAll(processes.startAll(services));
        }
        Gateway.start(LocalPorts.GATEWAY, table, new Pages(layout.console(), Platform.ISSUER, LocalPorts.links()));
        reportReady("gateway");
        if (!topicsExist) {
            Processes.await(infra);
            all.addAll(processes.startAll(services));
        }
        Processes.await(all);
    }

    private void fail(StartupProblem problem) {
        logs.note(FAILED + problem.getMessage());
        progress.println(FAILED + problem.getMessage());
        System.exit(1);
    }

    private void stop() {
        processes.close();
        ProcessRecord.delete(layout.run(), RunningProcesses.SUPERVISOR);
    }

    private void reportReady(String name) {
        double seconds = Duration.between(started, Instant.now()).toMillis() / 1000.0;
        report("  %-14s ready after %4.1f s".formatted(name, seconds));
    }

    /** Reports progress to {@code ./run up}; stops everything if that was killed, since nobody knows of this start. */
    private void report(String line) {
        progress.println(line);
        if (progress.checkError()) {
            System.exit(1);
        }
    }
}
