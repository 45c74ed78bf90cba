package com.dryjets.local.launcher.process;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The log files of a run: one for each process, and one stream of all of them. */
public final class Logs {
    private static final String COMBINED = "dryjets";
    private static final long ROTATE_AT = 20L * 1024 * 1024;

    private final Path folder;
    private final PrintWriter combined;

    public Logs(Path folder) throws IOException {
        this.folder = folder;
        this.combined = open(COMBINED);
    }

    /** Adds a line of the supervisor's own to the stream. */
    public void note(String line) {
        combined.println(prefix("supervisor") + line);
    }

    ChildLog of(String name) throws IOException {
        return new ChildLog(prefix(name), open(name), combined);
    }

    // A file that has grown large is put aside first.
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
