package com.dryjets.testkit.infra;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/** One PostgreSQL and one Kafka broker per lane of a build: the first caller starts them, later callers reuse them. */
public final class SharedInfra {
    private static final String STATE = "infra.properties";

    private SharedInfra() {}

    /**
     * Returns the servers, starting them unless a test of this build already has; {@code INFRA=containers} uses
     * containers.
     */
    public static Endpoints endpoints() {
        try {
            return wantsContainers() ? SharedContainers.endpoints() : processes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Suspends the broker, and only it; {@link #endpoints} must have been called before. */
    public static void suspendBroker() {
        if (wantsContainers()) {
            SharedContainers.pauseBroker();
        } else {
            signalBroker("STOP");
        }
    }

    /** Lets a suspended broker go on. */
    public static void resumeBroker() {
        if (wantsContainers()) {
            SharedContainers.unpauseBroker();
        } else {
            signalBroker("CONT");
        }
    }

    /** PostgreSQL is a child of the broker's process, which a signal to one process does not reach. */
    private static void signalBroker(String signal) {
        try {
            Path build = Project.sharedState()
                    .resolve(Long.toString(BuildProcess.nearest().pid()));
            long pid = Long.parseLong(state(build.resolve("lane-" + Lane.claim(build)))
                    .orElseThrow()
                    .getProperty("pid"));
            Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                    .inheritIO()
                    .start();
            if (kill.waitFor() != 0) {
                throw new IllegalStateException("The broker's process %d could not be sent %s".formatted(pid, signal));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean wantsContainers() {
        String property = System.getProperty("dryjets.infra", "embedded");
        return "containers".equals(System.getenv().getOrDefault("INFRA", property));
    }

    private static Endpoints processes() throws IOException {
        ProcessHandle owner = BuildProcess.nearest();
        Path shared = Project.sharedState();
        try (FileChannel channel =
                FileChannel.open(shared.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // Held until the channel is closed, so that two modules don't both start servers.
            var unused = channel.lock();
            Path build = Files.createDirectories(shared.resolve(Long.toString(owner.pid())));
            Path folder = build.resolve("lane-" + Lane.claim(build));
            Optional<Endpoints> running = running(folder);
            if (running.isPresent()) {
                return running.get();
            }
            clearLeftovers(shared);
            FileUtils.deleteQuietly(folder.toFile());
            return launch(Files.createDirectories(folder), owner);
        }
    }

    private static Endpoints launch(Path folder, ProcessHandle owner) throws IOException {
        InfraProcess infra = InfraProcess.start(folder, owner);
        Properties state = infra.endpoints().toProperties();
        state.setProperty("pid", Long.toString(infra.pid()));
        try (Writer writer = Files.newBufferedWriter(folder.resolve(STATE))) {
            state.store(writer, null);
        }
        return infra.endpoints();
    }

    private static Optional<Endpoints> running(Path folder) throws IOException {
        return state(folder)
                .filter(state -> InfraProcess.isRunning(Long.parseLong(state.getProperty("pid"))))
                .map(Endpoints::from);
    }

    private static Optional<Properties> state(Path folder) throws IOException {
        Path file = folder.resolve(STATE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties state = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            state.load(reader);
        }
        return Optional.of(state);
    }

    private static void clearLeftovers(Path shared) throws IOException {
        try (Stream<Path> entries = Files.list(shared)) {
            for (Path folder : entries.filter(SharedInfra::isLeftover).toList()) {
                FileUtils.deleteQuietly(folder.toFile());
            }
        }
    }

    private static boolean isLeftover(Path folder) {
        String name = folder.getFileName().toString();
        if (!name.matches("\\d+")) {
            return false;
        }
        return ProcessHandle.of(Long.parseLong(name)).isEmpty();
    }
}
