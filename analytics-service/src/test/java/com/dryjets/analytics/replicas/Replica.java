package com.dryjets.analytics.replicas;

import com.dryjets.testkit.infra.Endpoints;
import com.dryjets.testkit.infra.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A replica of the service as a process of its own, packaged as it is shipped, that can be killed and started again. */
final class Replica implements AutoCloseable {

    private final String name;
    private final Map<String, String> environment;
    private Process process;

    /** @param database whose name is also the role's, and the consumer group's */
    Replica(String name, String database, Endpoints infra) {
        this.name = name;
        this.environment = Map.ofEntries(
                Map.entry("QUARKUS_HTTP_PORT", "0"),
                Map.entry("DB_HOST", infra.pgHost()),
                Map.entry("DB_PORT", Integer.toString(infra.pgPort())),
                Map.entry("DB_NAME", database),
                Map.entry("DB_USER", database),
                Map.entry("DB_PASSWORD", database),
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", infra.bootstrapServers()),
                // Apart from the service that other tests run on the same broker.
                Map.entry("MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_GROUP_ID", database),
                // Small batches, so that there is always one in the middle of which to die.
                Map.entry("MP_MESSAGING_INCOMING_METRICS_MAX_POLL_RECORDS", "200"));
        start();
    }

    /** Ends it as a crash would, in the middle of whatever it does, and starts it again. */
    void crash() {
        kill();
        start();
    }

    @Override
    public void close() {
        kill();
    }

    private void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void start() {
        Path target = Project.root().resolve("analytics-service/target");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        target.resolve("quarkus-app/quarkus-run.jar").toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        target.resolve("replica-" + name + ".log").toFile()));
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
