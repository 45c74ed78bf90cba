package com.dryjets.local.infra;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
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

/** A PostgreSQL server whose data lasts: started from a folder, and cleared up after when its launcher was killed. */
public final class PostgresServer implements AutoCloseable {
    private static final Duration STARTUP = Duration.ofSeconds(60);
    private static final Duration GLANCE = Duration.ofMillis(200);

    // The superuser is the machine's own; services prove who they are, so that the walls between databases are real.
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
     * Starts a server on the data in {@code folder}, which is made when absent.
     *
     * @param binaries where PostgreSQL's programs are unpacked, once
     * @param port 0 takes any free port
     * @param fsync whether a commit survives a crash of the machine
     * @param settings further ones, as in postgresql.conf
     */
    public static PostgresServer start(
            Path folder, Path binaries, int port, boolean fsync, Map<String, String> settings) {
        Path data = folder.resolve("data");
        try {
            Files.createDirectories(folder);
            OrphanedPostgres.stop(data);
            clearUnfinished(folder, data);
            int claimed = Ports.claim(port, "PostgreSQL", "--pg-port");
            PostgresLog log = PostgresLog.beginningNow(folder.resolve("postgres.log"));
            EmbeddedPostgres.Builder builder = configured(data, binaries, claimed, fsync, log.file());
            settings.forEach(builder::setServerConfig);
            EmbeddedPostgres server = await(builder, data, log);
            Files.writeString(initialised(folder), "");
            return new PostgresServer(server);
        } catch (IOException e) {
            throw new StartupProblem("PostgreSQL could not start from %s: %s".formatted(data, e.getMessage()), e);
        }
    }

    // Left alone, the library would wait out its whole patience for a server that has given up already.
    private static EmbeddedPostgres await(EmbeddedPostgres.Builder builder, Path data, PostgresLog log)
            throws IOException {
        CompletableFuture<EmbeddedPostgres> starting =
                CompletableFuture.supplyAsync(() -> start(builder), Infra.THREADS);
        while (true) {
            try {
                return starting.get(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (log.saysThatStartFailed()) {
                    throw broken(data, log, "it gave up");
                }
            } catch (ExecutionException e) {
                throw broken(data, log, e.getCause().getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw broken(data, log, "interrupted");
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

    private static StartupProblem broken(Path data, PostgresLog log, String otherwise) throws IOException {
        return new StartupProblem(
                "PostgreSQL could not start from %s (%s; details in %s): repair the folder, or start afresh with --fresh."
                        .formatted(data, log.lastFatal().orElse(otherwise), log.file()));
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
                .setPGStartupWait(STARTUP)
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

    // A first start that was cut short leaves a folder that never held data and can't be started.
    private static void clearUnfinished(Path folder, Path data) throws IOException {
        if (Files.exists(data) && !Files.exists(initialised(folder))) {
            FileUtils.deleteDirectory(data.toFile());
        }
    }

    private static Path initialised(Path folder) {
        return folder.resolve("initialised");
    }
}
