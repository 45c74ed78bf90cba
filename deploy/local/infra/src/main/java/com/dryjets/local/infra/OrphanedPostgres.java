package com.dryjets.local.infra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Finds and stops a PostgreSQL that kept running after its launcher was killed and still holds the data folder and the
 * port.
 */
public final class OrphanedPostgres {
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(30);

    private OrphanedPostgres() {}

    /** Returns the postmaster running on a data folder, if any. */
    public static Optional<ProcessHandle> find(Path data) {
        Path pidFile = data.resolve("postmaster.pid");
        try {
            List<String> lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
            return lines.stream()
                    .limit(1)
                    .map(String::strip)
                    .filter(pid -> pid.matches("\\d+"))
                    .findFirst()
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                    .filter(OrphanedPostgres::isPostgres);
        } catch (IOException e) {
            throw new StartupProblem("Cannot read %s: %s".formatted(pidFile, e.getMessage()), e);
        }
    }

    /** Stops the PostgreSQL running on the data folder; does nothing if there is none. */
    public static void stop(Path data) {
        find(data).ifPresent(OrphanedPostgres::stopFast);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("/postgres");
    }

    // SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for clients that may never disconnect.
    private static void stopFast(ProcessHandle postmaster) {
        long pid = postmaster.pid();
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor();
            postmaster.onExit().get(STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            throw new StartupProblem("PostgreSQL from an earlier run is not stopping. Kill it with: kill -9 " + pid, e);
        } catch (IOException | ExecutionException e) {
            throw new StartupProblem(
                    "PostgreSQL from an earlier run (process %d) could not be stopped: %s"
                            .formatted(pid, e.getMessage()),
                    e);
        }
    }
}
