package com.dryjets.local.launcher;

import com.dryjets.local.infra.StartupProblem;
import com.dryjets.local.launcher.gateway.RouteTable;
import com.dryjets.local.launcher.platform.Layout;
import com.dryjets.local.launcher.platform.LocalPorts;
import com.dryjets.local.launcher.platform.LocalState;
import com.dryjets.local.launcher.platform.RunningProcesses;
import com.dryjets.local.launcher.platform.Supervisor;
import com.dryjets.local.launcher.process.ClassArchive;
import com.dryjets.local.launcher.process.Termination;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the platform in the background, shows the progress, and prints all addresses. */
@Command(name = "up", description = "Start the platform in the background.")
final class Up implements Callable<Integer> {
    private static final Duration STOP_GRACE = Duration.ofSeconds(90);

    private final Layout layout;

    @Option(names = "--fresh", description = "Delete all data first.")
    boolean fresh;

    Up(Layout layout) {
        this.layout = layout;
    }

    @Override
    public Integer call() throws IOException {
        Instant start = Instant.now();
        RunningProcesses running = new RunningProcesses(layout);
        Overview overview = new Overview(layout);
        if (running.supervisor().isPresent() && !fresh) {
            System.out.println("DryJets Marketing is already running.");
            System.out.println(overview.addresses());
            return 0;
        }
        running.stop();
        LocalState state = new LocalState(layout);
        if (fresh) {
            state.clear();
        }
        state.requireCurrentFormat();
        LocalPorts.checkFree(RouteTable.read(layout.routes()));
        System.out.println("Starting DryJets Marketing ...");
        awaitStart(startSupervisor(), running);
        System.out.println(overview.started(Duration.between(start, Instant.now())));
        System.out.println(overview.addresses());
        return 0;
    }

    /** Waits until the platform is ready. Ctrl-C meanwhile stops what has started: it would be half a platform. */
    private static void awaitStart(Process supervisor, RunningProcesses running) throws IOException {
        Thread stop = new Thread(
                () -> {
                    System.err.println("Stopping what has started ...");
                    Termination.stop(supervisor.toHandle(), STOP_GRACE);
                    running.stop();
                },
                "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            showProgress(supervisor);
        } finally {
            keepRunning(stop);
        }
    }

    private static void keepRunning(Thread stop) {
        try {
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (IllegalStateException stopping) {
            // The process ends as soon as everything has stopped; there is nothing more to say.
            LockSupport.park();
        }
    }

    private Process startSupervisor() throws IOException {
        Files.createDirectories(layout.logs());
        String classpath = System.getProperty("java.class.path");
        List<String> command = new ArrayList<>(ownSession());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx64m"));
        command.addAll(
                ClassArchive.options(classpath, layout.root().resolve("deploy/local/launcher/target/supervisor.jsa")));
        command.addAll(List.of(Supervisor.class.getName(), layout.root().toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(layout.root().toFile())
                .redirectError(layout.logs().resolve("supervisor.log").toFile());
        builder.environment().put("CLASSPATH", classpath);
        return builder.start();
    }

    // In our session, the supervisor would be stopped when the terminal closes, or by a Ctrl-C meant for us.
    private static List<String> ownSession() {
        boolean available =
                Stream.of("/usr/bin/setsid", "/bin/setsid").map(Path::of).anyMatch(Files::isExecutable);
        return available ? List.of("setsid") : List.of();
    }

    private static void showProgress(Process supervisor) throws IOException {
        BufferedReader progress = supervisor.inputReader();
        for (String line = progress.readLine(); line != null; line = progress.readLine()) {
            if (line.equals(Supervisor.UP)) {
                return;
            }
            if (line.startsWith(Supervisor.FAILED)) {
                String more = progress.lines().map(next -> "\n" + next).collect(Collectors.joining());
                throw new StartupProblem(line.substring(Supervisor.FAILED.length()) + more);
            }
            System.out.println(line);
        }
        throw new StartupProblem("The supervisor exited unexpectedly. See .dryjets/logs/supervisor.log.");
    }
}
