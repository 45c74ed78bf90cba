package com.dryjets.local.launcher.platform;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The paths a local run uses: build output it starts from and state it keeps. */
public record Layout(Path root) {

    /**
     * Returns the folder of everything a run keeps on disk; {@code --fresh} clears it. The environment variable
     * {@code DRYJETS_STATE} moves it, so that tests leave the user's data alone.
     */
    public Path state() {
        String override = System.getenv("DRYJETS_STATE");
        return override == null || override.isBlank() ? root.resolve(".dryjets") : Path.of(override);
    }

    public Path logs() {
        return state().resolve("logs");
    }

    /** Holds a record of each running process. */
    Path run() {
        return state().resolve("run");
    }

    Path postgresData() {
        return state().resolve("postgres/data");
    }

    /** The unpacked PostgreSQL binaries, kept even by {@code --fresh}. */
    public Path programs() {
        return state().resolve("programs");
    }

    /** Returns whether an earlier run has created all of Kafka's topics. */
    boolean hasTopics() throws IOException {
        Properties topics = new Properties();
        try (Reader lines = Files.newBufferedReader(topics())) {
            topics.load(lines);
        }
        return topics.stringPropertyNames().stream()
                .allMatch(topic -> Files.isDirectory(state().resolve("kafka").resolve(topic + "-0")));
    }

    Path secretsKey() {
        return state().resolve("secrets.key");
    }

    public Path routes() {
        return root.resolve("deploy/routes.properties");
    }

    public Path console() {
        return root.resolve("console/dist");
    }

    Path topics() {
        return root.resolve("common-events/contracts/src/main/resources/topics.properties");
    }

    /** Returns the target folder of a module under deploy/local. */
    Path localModule(String name) {
        return root.resolve("deploy/local").resolve(name).resolve("target");
    }

    /** Returns the folder of a service's runnable build. */
    Path serviceApp(String service) {
        return root.resolve(service).resolve("target/quarkus-app");
    }
}
