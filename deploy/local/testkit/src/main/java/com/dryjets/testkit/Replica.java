package com.dryjets.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Runs the packaged service as a separate process, by default with the database, topics and keys of the service under
 * test. It can be killed and restarted under the same address.
 */
public final class Replica implements AutoCloseable {

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final Path LOG = Path.of("target/replica.log");
    private static final Duration TIMEOUT = Duration.ofSeconds(90);
    private static final List<String> SHARED_SETTINGS = List.of(
            "DB_HOST",
            "DB_PORT",
            "DB_NAME",
            "DB_USER",
            "DB_PASSWORD",
            "KAFKA_BOOTSTRAP_SERVERS",
            "OIDC_ISSUER",
            "OIDC_JWKS_URL");

    private final int port = FixedPorts.find();
    private final Map<String, String> environment;
    private Process process;

    private Replica(Map<String, String> environment) {
        this.environment = environment;
        this.process = run();
    }

    /** Starts a replica with the settings of the service under test and waits until it is ready. */
    public static Replica start() {
        return start(Map.of());
    }

    /** Starts a replica with some other settings than the service under test and waits until it is ready. */
    public static Replica start(Map<String, String> changed) {
        Map<String, String> settings = settingsUnderTest();
        settings.putAll(changed);
        Replica replica = new Replica(settings);
        replica.awaitReady();
        return replica;
    }

    /** Starts a replica with the given environment; returns immediately. */
    public static Replica starting(Map<String, String> environment) {
        return new Replica(environment);
    }

    /** Returns the URL of a path of this replica. */
    public URI url(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Kills the process, without a graceful shutdown. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Shuts the process down gracefully and waits until it has exited. */
    public void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("The replica did not stop. See " + LOG.toAbsolutePath());
        }
    }

    /** Restarts the process under the same address and waits until it is ready. */
    public void startAgain() {
        process = run();
        awaitReady();
    }

    /** Kills the process and restarts it; returns immediately. */
    public void crash() throws InterruptedException {
        kill();
        process = run();
    }

    /** Stops the process where it is, as a long pause of its machine does. */
    public void freeze() {
        signal("STOP");
    }

    /** Lets a frozen process run again. */
    public void thaw() {
        signal("CONT");
    }

    private void signal(String signal) {
        try {
            int exitCode = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            if (exitCode != 0) {
                throw new AssertionError("kill -%s exited with %d".formatted(signal, exitCode));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    @Override
    public void close() {
        try {
            stop();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, String> settingsUnderTest() {
        Config config = ConfigProvider.getConfig();
        Map<String, String> environment = new HashMap<>();
        SHARED_SETTINGS.forEach(
                name -> config.getOptionalValue(name, String.class).ifPresent(value -> environment.put(name, value)));
        return environment;
    }

    private Process run() {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException("%s does not exist. A replica runs the packaged service: run mvn verify."
                    .formatted(JAR.toAbsolutePath()));
        }
        ProcessBuilder builder = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx192m",
                        "-jar",
                        JAR.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()));
        // The shortest session timeout the broker allows, so that a kill is detected quickly.
        builder.environment().put("MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_SESSION_TIMEOUT_MS", "6000");
        builder.environment().putAll(environment);
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady() {
        HttpRequest request = HttpRequest.newBuilder(url("/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            Awaitility.await().atMost(TIMEOUT).until(() -> isReady(client, request));
        }
    }

    private boolean isReady(HttpClient client, HttpRequest request) throws InterruptedException {
        if (!process.isAlive()) {
            throw new AssertionError("The replica exited. See " + LOG.toAbsolutePath());
        }
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
