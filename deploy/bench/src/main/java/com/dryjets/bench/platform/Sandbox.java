package com.dryjets.bench.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Runs the sandbox as a separate process, in memory: the disk of the outside world is not ours to measure. The limits of its
 * social networks are too high to be reached.
 */
public final class Sandbox implements AutoCloseable {

    private static final String HOST = "http://localhost:";
    private static final String CLIENT_SECRET = "sandbox-secret";

    /** How long X and LinkedIn refuse a text again: longer than any run. */
    private static final Duration DUPLICATES = Duration.ofHours(1);

    private final Process process;
    private final int port;
    private final int smtpPort;

    private Sandbox(Process process, int port, int smtpPort) {
        this.process = process;
        this.port = port;
        this.smtpPort = smtpPort;
    }

    /** Starts it with a number of accounts on each network for the tenant. */
    public static Sandbox start(Path folder, String tenant, int accounts) throws IOException {
        int port = Service.freePort();
        int smtpPort = Service.freePort();
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
                        "--smtp-port=" + smtpPort,
                        "--tenants=" + tenant,
                        "--accounts=" + accounts,
                        "--rate-limit=10000000",
                        "--daily-limit=10000000",
                        "--instagram-limit=10000000",
                        "--duplicate-seconds=" + DUPLICATES.toSeconds(),
                        "--client-secret=" + CLIENT_SECRET)))
                .redirectError(log.toFile());
        builder.environment()
                .put("CLASSPATH", module.resolve("classes") + ":" + Project.text(module.resolve("classpath.txt")));
        Process process = builder.start();
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.equals("READY")) {
                return new Sandbox(process, port, smtpPort);
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
            environment.put(network + "_LOGIN_URL", network(network.toLowerCase(Locale.ROOT)));
            environment.put(network + (network.equals("TIKTOK") ? "_CLIENT_KEY" : "_CLIENT_ID"), "bench");
            environment.put(network + "_CLIENT_SECRET", CLIENT_SECRET);
        }
        // Instagram accounts are connected with a login at Facebook.
        environment.put("INSTAGRAM_LOGIN_URL", network("facebook"));
        environment.put("DRYJETS_SOCIAL_ACCOUNTS_BLUESKY_SERVER", HOST + port);
        environment.put("BLUESKY_PRIVATE_SERVERS", "true");
        environment.put("BLUESKY_CARD_URL", HOST + port);
        return environment;
    }

    /** Returns the port of its mail server. */
    public int smtpPort() {
        return smtpPort;
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
