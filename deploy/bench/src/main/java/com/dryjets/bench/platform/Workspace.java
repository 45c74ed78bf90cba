package com.dryjets.bench.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder of one run: deleted when the results are correct, kept for inspection when they are not. */
public final class Workspace {

    private Workspace() {}

    /** A benchmark that keeps its data and logs in a folder. */
    public interface Measurement {

        /** Returns whether all results were correct. */
        boolean run(Path folder) throws Exception;
    }

    /** Runs a benchmark in a new folder and returns its exit code: 0 if all results were correct, otherwise 1. */
    public static int run(String name, Measurement measurement) throws Exception {
        Path target = Files.createDirectories(Project.root().resolve("deploy/bench/target"));
        Path folder = Files.createTempDirectory(target, name + "-");
        boolean correct = measurement.run(folder);
        if (correct) {
            delete(folder);
        }
        return correct ? 0 : 1;
    }

    private static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(folder)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.delete(file);
        }
    }
}
