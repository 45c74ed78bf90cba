package com.dryjets.local.launcher.platform;

import java.nio.file.Path;

/** Where in the project a local run finds what was built and keeps what it makes. */
public record Layout(Path root) {

    /**
     * Everything that a run leaves on disk; {@code --fresh} clears it. The environment's {@code DRYJETS_STATE} puts it
     * elsewhere, so that a test leaves a person's data alone.
     */
    public Path state() {
        String elsewhere = System.getenv("DRYJETS_STATE");
        return elsewhere == null || elsewhere.isBlank() ? root.resolve(".dryjets") : Path.of(elsewhere);
    }

    public Path logs() {
        return state().resolve("logs");
    }

    /** Which processes run. */
    Path run() {
        return state().resolve("run");
    }

    Path postgresData() {
        return state().resolve("postgres/data");
    }

    /** PostgreSQL's unpacked programs, which even a fresh start keeps. */
    public Path programs() {
        return state().resolve("programs");
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

    /** The target folder of one of the modules under deploy/local. */
    Path localModule(String name) {
        return root.resolve("deploy/local").resolve(name).resolve("target");
    }

    /** Where the build puts what runs of a service. */
    Path serviceApp(String service) {
        return root.resolve(service).resolve("target/quarkus-app");
    }
}
