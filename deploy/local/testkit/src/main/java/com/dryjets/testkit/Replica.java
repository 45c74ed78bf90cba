package com.dryjets.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
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
 * A replica of the service whose tests run: the packaged service as a process of its own, by default with the database,
 * topics and keys of the service under test. It can be killed and started again under the same address.
 */
public final class Replica implements AutoCloseable {

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final Path LOG = Path.of("target/replica.log");
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final List<String> SAME = List.of(
            "DB_HOST",
            "DB_PORT",
            "DB_NAME",
            "DB_USER",
            "DB_PASSWORD",
            "KAFKA_BOOTSTRAP_SERVERS",
            "OIDC_ISSUER",
            "OIDC_JWKS_URL");

    private final int port = freePort();
    private final Map<String, String> environment;
    private Process process;

    private Replica(Map<String, String> environment) {
        this.environment = environment;
        this.process = run();
    }

    /** Starts one like the service under test, and waits until it is ready. */
    public static Replica start() {
        Replica replica = new Replica(asUnderTest());
        replica.awaitReady();
        return replica;
    }

    /** Starts one with an environment of its own; returns at once. */
    public static Replica starting(Map<String, String> environment) {
        return new Replica(environment);
    }

    /** Where it answers. */
    public URI url(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Ends it without a chance to do anything more. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends it as an operator does, and waits until it is gone. */
    public void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("The replica does not stop, see " + LOG.toAbsolutePath());
        }
    }

    /** Starts it again under the same address. */
    public void startAgain() {
        process = run();
        awaitReady();
    }

    /** Ends it as a crash would, in the middle of whatever it does, and starts it again; returns at once. */
    public void crash() throws InterruptedException {
        kill();
        process = run();
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

    private static Map<String, String> asUnderTest() {
        Config config = ConfigProvider.getConfig();
        Map<String, String> environment = new HashMap<>();
        SAME.forEach(
                name -> config.getOptionalValue(name, String.class).ifPresent(value -> environment.put(name, value)));
        return environment;
    }

    private Process run() {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException(
                    "There is no %s: a replica is the packaged service (mvn verify).".formatted(JAR.toAbsolutePath()));
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
        // That it was killed is noticed as soon as the broker lets it be.
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
            Awaitility.await().atMost(PATIENCE).until(() -> isReady(client, request));
        }
    }

    private boolean isReady(HttpClient client, HttpRequest request) throws InterruptedException {
        if (!process.isAlive()) {
            throw new AssertionError("The replica ended, see " + LOG.toAbsolutePath());
        }
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
