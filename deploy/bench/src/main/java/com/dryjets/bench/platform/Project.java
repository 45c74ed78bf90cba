package com.dryjets.bench.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The paths of the project's build output. */
public final class Project {

    private Project() {}

    /** Returns the project's root: the system property {@code dryjets.root}, or the working directory. */
    public static Path root() {
        return Path.of(System.getProperty("dryjets.root", "")).toAbsolutePath();
    }

    /** Returns the java executable that runs this JVM. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Returns a file of the build; fails with a hint if it is missing. */
    static Path built(String path) {
        Path file = root().resolve(path);
        if (!Files.exists(file)) {
            throw new IllegalStateException(file + " is missing. Build the project first.");
        }
        return file;
    }

    static String text(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
