package com.dryjets.testkit.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Knows where in the project the things lie that tests of every module share. */
public final class Project {
    private static final Path TOPICS = Path.of("common-events/contracts/src/main/resources/topics.properties");

    private Project() {}

    /** The folder of the parent pom: Maven names it, an IDE doesn't. */
    public static Path root() {
        String named = System.getProperty("dryjets.root");
        if (named != null) {
            return Path.of(named);
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve(TOPICS)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Not inside the project: set -Ddryjets.root"));
    }

    public static Path topics() {
        return root().resolve(TOPICS);
    }

    /** Where the tests' servers keep their state; it goes with {@code mvn clean}. */
    public static Path sharedState() {
        try {
            return Files.createDirectories(root().resolve("target/infra"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
