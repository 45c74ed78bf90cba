package com.dryjets.local.infra;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The part of PostgreSQL's log written since one start. */
record PostgresLog(Path file, long from) {

    private static final Pattern FATAL = Pattern.compile(".*(FATAL:|PANIC:|initdb: error:)\\s*");

    static PostgresLog fromNow(Path file) throws IOException {
        return new PostgresLog(file, Files.exists(file) ? Files.size(file) : 0);
    }

    boolean reportsFailedStart() throws IOException {
        return lines().stream()
                .anyMatch(line -> line.contains("pg_ctl: could not start server") || line.contains("pg_ctl: error:"));
    }

    /** Returns the last error of the server or of the program that creates its data. */
    Optional<String> lastFatal() throws IOException {
        return lines().stream()
                .filter(line -> FATAL.matcher(line).find())
                .reduce((first, second) -> second)
                .map(line -> FATAL.matcher(line).replaceFirst(""));
    }

    private List<String> lines() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            byte[] bytes = new byte[(int) Math.max(0, log.length() - from)];
            log.seek(from);
            log.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        }
    }
}
