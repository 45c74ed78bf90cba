package com.dryjets.local.infra;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.commons.io.FileUtils;

/** A PostgreSQL server with persistent data that recovers from an earlier launcher that was killed. */
public final class PostgresServer implements AutoCloseable {
    private static final Duration STARTUP_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(200);

    // The superuser is local and trusted; services authenticate, so that isolation between databases is real.
    private static final String HBA = """
            local all postgres              trust
            host  all postgres 127.0.0.1/32 trust
            host  all postgres ::1/128      trust
            host  all all      127.0.0.1/32 scram-sha-256
            host  all all      ::1/128      scram-sha-256
            """;

    private final EmbeddedPostgres server;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Starts a server on the data in {@code folder}, creating the folder if absent.
     *
     * @param binaries folder to unpack the PostgreSQL binaries into, once
     * @param port 0 picks a free port
     * @param fsync whether commits survive a machine crash
     * @param settings additional settings, as in postgresql.conf
     */
    public static PostgresServer start(
            Path folder, Path binaries, int port, boolean fsync, Map<String, String> settings) {
        Path data = folder.resolve("data");
        requireUserFor(System.getProperty("user.name"), LinuxUtils.isUnshareAvailable());
        try {
            Files.createDirectories(folder);
            OrphanedPostgres.stop(data);
            deleteUnfinished(folder, data);
            int claimed = Ports.claim(port, "PostgreSQL", "--pg-port");
            PostgresLog log = PostgresLog.fromNow(folder.resolve("postgres.log"));
            EmbeddedPostgres.Builder builder = configured(data, binaries, claimed, fsync, log.file());
            settings.forEach(builder::setServerConfig);
            EmbeddedPostgres server = await(builder, data, log);
            Files.writeString(initialised(folder), "");
            return new PostgresServer(server);
        } catch (IOException e) {
            throw StartupProblem.of(e);
        }
    }

    /**
     * Fails if PostgreSQL would refuse to run: it never runs as root, and root can only lend it another user where the
     * kernel allows user namespaces.
     */
    static void requireUserFor(String user, boolean unshareAvailable) {
        if (user.equals("root") && !unshareAvailable) {
            throw new StartupProblem("PostgreSQL does not run as root, and this system gives it no user of its own"
                    + " (unshare -U fails). Run ./run as another user.");
        }
    }

    // On its own, the library would wait for its full timeout even after the server has given up.
    private static EmbeddedPostgres await(EmbeddedPostgres.Builder builder, Path data, PostgresLog log)
            throws IOException {
        CompletableFuture<EmbeddedPostgres> starting =
                CompletableFuture.supplyAsync(() -> start(builder), Infra.THREADS);
        while (true) {
            try {
                return starting.get(POLL_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (log.reportsFailedStart()) {
                    throw startupFailed(data, log, "startup failed");
                }
            } catch (ExecutionException e) {
                throw startupFailed(data, log, e.getCause().getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw startupFailed(data, log, "interrupted");
            }
        }
    }

    private static EmbeddedPostgres start(EmbeddedPostgres.Builder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StartupProblem startupFailed(Path data, PostgresLog log, String fallback) throws IOException {
        String reason = log.lastFatal().orElse(fallback);
        if (reason.contains("No space left on device")) {
            return StartupProblem.of(new IOException(reason));
        }
        return new StartupProblem(
                "PostgreSQL could not start from %s (%s; see %s). Repair the folder, or delete all data with --fresh."
                        .formatted(data, reason, log.file()));
    }

    public int port() {
        return server.getPort();
    }

    public String superuserUrl() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres.Builder configured(Path data, Path binaries, int port, boolean fsync, Path log) {
        String durable = fsync ? "on" : "off";
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(binaries.toFile())
                .setDataDirectoryCustomizer(PostgresServer::requirePasswords)
                .setPort(port)
                .setPGStartupWait(STARTUP_TIMEOUT)
                .setRegisterShutdownHook(false)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "200")
                .setServerConfig("fsync", durable)
                .setServerConfig("synchronous_commit", durable)
                .setServerConfig("full_page_writes", durable)
                .setServerConfig("timezone", "UTC")
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()));
    }

    private static void requirePasswords(File data) {
        try {
            Files.writeString(data.toPath().resolve("pg_hba.conf"), HBA);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // An interrupted first start leaves a folder that holds no data and can't be started.
    private static void deleteUnfinished(Path folder, Path data) throws IOException {
        if (Files.exists(data) && !Files.exists(initialised(folder))) {
            FileUtils.deleteDirectory(data.toFile());
        }
    }

    private static Path initialised(Path folder) {
        return folder.resolve("initialised");
    }
}
