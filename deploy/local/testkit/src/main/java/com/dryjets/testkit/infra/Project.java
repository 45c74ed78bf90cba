package com.dryjets.testkit.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The project paths that tests of every module share. */
public final class Project {
    private static final Path TOPICS = Path.of("common-events/contracts/src/main/resources/topics.properties");

    private Project() {}

    /** Returns the folder of the parent pom. Maven sets it as a property; an IDE doesn't. */
    public static Path root() {
        String property = System.getProperty("dryjets.root");
        if (property != null) {
            return Path.of(property);
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve(TOPICS)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The project root was not found. Set -Ddryjets.root."));
    }

    public static Path topics() {
        return root().resolve(TOPICS);
    }

    /** Returns the folder for the state of the test servers; {@code mvn clean} deletes it. */
    public static Path sharedState() {
        try {
            return Files.createDirectories(root().resolve("target/infra"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
