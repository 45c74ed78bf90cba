package com.dryjets.local.launcher;

import com.dryjets.local.infra.StartupProblem;
import com.dryjets.local.launcher.gateway.RouteTable;
import com.dryjets.local.launcher.platform.Layout;
import com.dryjets.local.launcher.platform.Leftovers;
import com.dryjets.local.launcher.platform.LocalPorts;
import com.dryjets.local.launcher.platform.State;
import com.dryjets.local.launcher.platform.Supervisor;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the platform in the background, shows how far it is, and says where everything can be found. */
@Command(name = "up", description = "Start the platform; it goes on running in the background.")
final class Up implements Callable<Integer> {
    private final Layout layout;

    @Option(names = "--fresh", description = "Forget all data first.")
    boolean fresh;

    Up(Layout layout) {
        this.layout = layout;
    }

    @Override
    public Integer call() throws IOException {
        Instant began = Instant.now();
        Leftovers running = new Leftovers(layout);
        Overview overview = new Overview(layout);
        if (running.supervisor().isPresent() && !fresh) {
            System.out.println("DryJets Marketing is running already.");
            System.out.println(overview.addresses());
            return 0;
        }
        running.stop();
        if (fresh) {
            new State(layout).clear();
        }
        LocalPorts.requireFree(RouteTable.read(layout.routes()));
        System.out.println("Starting DryJets Marketing");
        follow(startSupervisor());
        System.out.println(overview.started(Duration.between(began, Instant.now())));
        System.out.println(overview.addresses());
        return 0;
    }

    private Process startSupervisor() throws IOException {
        Files.createDirectories(layout.logs());
        List<String> command = Stream.concat(
                        ownSession(),
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx64m",
                                Supervisor.class.getName(),
                                layout.root().toString()))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(layout.root().toFile())
                .redirectError(layout.logs().resolve("supervisor.log").toFile());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        return builder.start();
    }

    // Without a session of its own it would end with the terminal, or with the Ctrl-C that was meant for us.
    private static Stream<String> ownSession() {
        boolean available =
                Stream.of("/usr/bin/setsid", "/bin/setsid").map(Path::of).anyMatch(Files::isExecutable);
        return available ? Stream.of("setsid") : Stream.empty();
    }

    private static void follow(Process supervisor) throws IOException {
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
        throw new StartupProblem("The supervisor ended without a word: see .dryjets/logs/supervisor.log.");
    }
}
