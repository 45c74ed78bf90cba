package com.dryjets.bench.platform;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Runs a packaged service as a separate process. */
public final class Service implements AutoCloseable {

    private static final Duration STARTUP_TIMEOUT = Duration.ofMinutes(3);

    private final String name;
    private final Process process;
    private final int port;
    private final Path log;

    private Service(String name, Process process, int port, Path log) {
        this.name = name;
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Starts a service with additional environment variables; returns immediately. */
    public static Service start(
            String name, Infra infra, Path folder, List<String> jvmOptions, Map<String, String> environment)
            throws IOException {
        return start(name, name + ".log", infra, folder, jvmOptions, environment);
    }

    /** Starts one of several replicas of a service; its log is appended to. */
    public static Service start(
            String name,
            String logName,
            Infra infra,
            Path folder,
            List<String> jvmOptions,
            Map<String, String> environment)
            throws IOException {
        int port = freePort();
        Path log = folder.resolve(logName);
        List<String> command = new ArrayList<>(List.of(Project.java()));
        command.addAll(jvmOptions);
        command.add("-jar");
        command.add(Project.built(name + "-service/target/quarkus-app/quarkus-run.jar")
                .toString());
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_PORT",
                        Integer.toString(port),
                        "DB_HOST",
                        "127.0.0.1",
                        "DB_PORT",
                        Integer.toString(infra.pgPort()),
                        "DB_NAME",
                        name,
                        "DB_USER",
                        name,
                        "DB_PASSWORD",
                        name,
                        "KAFKA_BOOTSTRAP_SERVERS",
                        infra.bootstrapServers()));
        builder.environment().putAll(environment);
        return new Service(name, builder.start(), port, log);
    }

    /** Waits until the service is ready; fails if it exits or takes longer than three minutes, as on a busy machine. */
    public void awaitReady() throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/q/health/ready".formatted(port)))
                .timeout(Duration.ofSeconds(5))
                .build();
        long deadline = System.nanoTime() + STARTUP_TIMEOUT.toNanos();
        while (!isReady(client, request)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("%s-service is not ready. See %s".formatted(name, log));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    /** Returns the URL of a path of the service. */
    public URI url(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Returns the service's process. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Kills the service as {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Returns the most memory that the process has used so far, in MiB. */
    public double peakMemory() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                .findFirst()
                .orElse(Double.NaN);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isReady(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
