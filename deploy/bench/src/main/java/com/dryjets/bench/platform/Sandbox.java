package com.dryjets.bench.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Runs the sandbox's social networks as a separate process, in memory: the disk of a network is not ours to measure. Their
 * limits are too high to be reached.
 */
public final class Sandbox implements AutoCloseable {

    private static final String HOST = "http://localhost:";

    private final Process process;
    private final int port;

    private Sandbox(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts the networks with a number of accounts on each for the tenant. */
    public static Sandbox start(Path folder, String tenant, int accounts) throws IOException {
        int port = Service.freePort();
        Path module = Project.built("deploy/local/sandbox/target/classpath.txt").getParent();
        Path log = folder.resolve("sandbox.log");
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(
                        Project.java(),
                        "-Xmx512m",
                        "com.dryjets.local.sandbox.Sandbox",
                        "--data=" + Files.createDirectories(folder.resolve("sandbox")),
                        "--durable=false",
                        "--port=" + port,
                        "--issuer-port=0",
                        "--inbox-port=0",
                        "--smtp-port=0",
                        "--tenants=" + tenant,
                        "--accounts=" + accounts,
                        "--rate-limit=10000000",
                        "--daily-limit=10000000",
                        "--instagram-limit=10000000")))
                .redirectError(log.toFile());
        builder.environment()
                .put("CLASSPATH", module.resolve("classes") + ":" + Project.text(module.resolve("classpath.txt")));
        Process process = builder.start();
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.equals("READY")) {
                return new Sandbox(process, port);
            }
        }
        throw new IllegalStateException("The sandbox did not start: " + Project.text(log));
    }

    /** Returns the environment with which social-service uses these networks. */
    public Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("SECRETS_KEY", Base64.getEncoder().encodeToString(new byte[32]));
        for (String network : List.of("TWITTER", "FACEBOOK", "INSTAGRAM", "LINKEDIN", "TIKTOK")) {
            environment.put(network + "_API_URL", network(network.toLowerCase(Locale.ROOT)));
        }
        environment.put("DRYJETS_SOCIAL_ACCOUNTS_BLUESKY_SERVER", HOST + port);
        environment.put("BLUESKY_PRIVATE_SERVERS", "true");
        environment.put("BLUESKY_CARD_URL", HOST + port);
        return environment;
    }

    /** Returns the address of a network's API. */
    public String network(String name) {
        return HOST + port + "/" + name;
    }

    /** Returns an address of the sandbox. */
    public URI url(String path) {
        return URI.create(HOST + port + path);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
