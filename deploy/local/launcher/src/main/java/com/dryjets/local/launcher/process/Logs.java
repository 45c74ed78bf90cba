package com.dryjets.local.launcher.process;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The log files of a run: one per process, and one that combines them all. */
public final class Logs {
    private static final String COMBINED = "dryjets";
    private static final long ROTATE_AT = 20L * 1024 * 1024;

    private final Path folder;
    private final PrintWriter combined;

    public Logs(Path folder) throws IOException {
        this.folder = folder;
        this.combined = open(COMBINED);
    }

    /** Adds a line from the supervisor to the combined log. */
    public void note(String line) {
        combined.println(prefix("supervisor") + line);
    }

    ProcessLog of(String name) throws IOException {
        return new ProcessLog(folder.resolve(name + ".log"), prefix(name), open(name), combined);
    }

    // Rotates a file that has grown too large.
    private PrintWriter open(String name) throws IOException {
        Path file = folder.resolve(name + ".log");
        if (Files.exists(file) && Files.size(file) > ROTATE_AT) {
            Files.move(file, folder.resolve(name + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return new PrintWriter(
                Files.newBufferedWriter(
                        file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                true);
    }

    private static String prefix(String name) {
        return "%-12s | ".formatted(name);
    }
}
