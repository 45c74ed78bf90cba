package com.dryjets.testkit.bluesky;

import com.dryjets.local.infra.ServiceDatabases;
import com.dryjets.testkit.infra.Endpoints;
import com.dryjets.testkit.infra.Project;
import com.dryjets.testkit.infra.SharedInfra;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * Bluesky's own implementation of the AT Protocol for tests: a personal data server and the directory of its accounts, in
 * memory, and the AppView, which counts likes, reposts, replies and quotes, in a database of its own. It is installed where
 * needed, started once per JVM, and ends with it.
 */
public final class BlueskyServer {

    private static final Logger LOG = Logger.getLogger(BlueskyServer.class.getName());
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int START_SECONDS = 120;
    private static final String DATABASE = "bluesky";

    /** The names of the accounts that exist from the start. */
    private static final List<String> NAMES = List.of("sunrise", "harbor");

    private static @Nullable Availability availability;

    /** The process ends when the pipe to its standard input closes, so it must stay referenced. */
    private final Process process;

    private final Ready ready;

    private BlueskyServer(Process process, Ready ready) {
        this.process = process;
        this.ready = ready;
    }

    /** An account with its handle, such as {@code sunrise.test}. */
    public record Account(String handle, String did, String password) {}

    /** What the server prints once it listens. */
    private record Ready(URI url, URI plcUrl, List<Account> accounts) {}

    /** The running server, or why there is none. */
    private record Availability(
            @Nullable BlueskyServer server, @Nullable String problem) {}

    /** Returns the server, or skips the test if Node is not installed. */
    public static BlueskyServer orSkip() {
        Availability found = availability();
        Assumptions.assumeTrue(found.server() != null, () -> "Bluesky's server: " + found.problem());
        return found.server();
    }

    private static synchronized Availability availability() {
        if (availability == null) {
            String problem = BlueskyPackages.install().orElse(null);
            if (problem != null) {
                LOG.log(Level.WARNING, "Skipping the tests with Bluesky's server: {0}", problem);
            }
            availability = new Availability(problem == null ? start() : null, problem);
        }
        return availability;
    }

    /** The address of the personal data server, without a path. */
    public URI url() {
        return ready.url();
    }

    /** The accounts that exist from the start. */
    public List<Account> accounts() {
        return ready.accounts();
    }

    /** Whether the process is alive. */
    public boolean isRunning() {
        return process.isAlive();
    }

    private static BlueskyServer start() {
        List<String> command = new ArrayList<>(List.of("node", "server.js", "--app-view-database", emptyDatabase()));
        NAMES.forEach(name -> command.addAll(List.of("--account", name)));
        Path log = Project.sharedState().resolve("bluesky.log");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(BlueskyPackages.folder().toFile())
                    .redirectError(log.toFile())
                    .start();
            return new BlueskyServer(process, ready(process, log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String emptyDatabase() {
        Endpoints infra = SharedInfra.endpoints();
        try (ServiceDatabases databases = new ServiceDatabases(infra.superuserUrl())) {
            databases.recreate(DATABASE);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not create the database of Bluesky's AppView", e);
        }
        return "postgresql://%1$s:%1$s@%2$s:%3$d/%1$s".formatted(DATABASE, infra.pgHost(), infra.pgPort());
    }

    private static Ready ready(Process process, Path log) throws IOException {
        BufferedReader output = process.inputReader();
        String line = null;
        try {
            line = CompletableFuture.supplyAsync(() -> lineOf(output)).get(START_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.log(Level.FINE, "Bluesky's server printed no line", e);
        }
        if (line == null || line.isEmpty()) {
            process.destroyForcibly();
            throw new IllegalStateException("Bluesky's server did not start. See " + log + ".");
        }
        return JSON.readValue(line, Ready.class);
    }

    private static String lineOf(BufferedReader output) {
        try {
            String line = output.readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
