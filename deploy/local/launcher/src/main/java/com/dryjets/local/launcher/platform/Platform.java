package com.dryjets.local.launcher.platform;

import com.dryjets.local.infra.StartupProblem;
import com.dryjets.local.launcher.gateway.RouteTable;
import com.dryjets.local.launcher.process.ClassArchive;
import com.dryjets.local.launcher.process.ProcessSpec;
import com.dryjets.local.launcher.process.Readiness;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Describes how to start each process of a local run. */
final class Platform {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String JAR = "quarkus-run.jar";
    private static final String HOST = "127.0.0.1";
    private static final String PUBLIC_URL = "http://localhost:" + LocalPorts.GATEWAY;
    static final String ISSUER = "http://localhost:%d/dryjets".formatted(LocalPorts.ISSUER);
    private static final String NETWORKS = "http://localhost:" + LocalPorts.NETWORKS;

    // Eight JVMs share one machine, so each gets a small initial heap (the default is its maximum), the collector with
    // the
    // smallest footprint and the compiler that starts fastest.
    private static final List<String> SMALL_JVM = List.of(
            "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xms48m", "-Xss512k", "-XX:+ExitOnOutOfMemoryError");

    // Each connection is a PostgreSQL process of about 10 MiB, and six services share one small server.
    private static final Map<String, String> FEW_CONNECTIONS = Map.of(
            "QUARKUS_DATASOURCE_REACTIVE_MAX_SIZE", "8",
            "QUARKUS_DATASOURCE_REACTIVE_IDLE_TIMEOUT", "PT1M",
            "QUARKUS_DATASOURCE_JDBC_IDLE_REMOVAL_INTERVAL", "PT10S");

    // Services start together with their database and look for it every second, not ever more rarely.
    private static final String DATABASE_RETRY = "QUARKUS_FLYWAY_CONNECT_RETRIES_INTERVAL";

    private final Layout layout;
    private final RouteTable table;
    private final String secretsKey;

    Platform(Layout layout, RouteTable table) throws IOException {
        this.layout = layout;
        this.table = table;
        this.secretsKey = SecretsKey.readOrCreate(layout.secretsKey());
    }

    ProcessSpec infra() {
        List<String> arguments = List.of(
                "--data=" + layout.state(),
                "--binaries=" + layout.programs(),
                "--pg-port=" + LocalPorts.POSTGRES,
                "--kafka-port=" + LocalPorts.KAFKA,
                "--topics=" + layout.topics(),
                "--databases="
                        + table.services().keySet().stream()
                                .map(Platform::shortName)
                                .collect(Collectors.joining(",")));
        return fromClasses(
                "infra", "com.dryjets.local.infra.Infra", "-Xmx192m", arguments, new Readiness.PrintsLine("READY"));
    }

    ProcessSpec sandbox() {
        List<String> arguments = List.of(
                "--data=" + layout.state().resolve("sandbox"),
                "--port=" + LocalPorts.NETWORKS,
                "--issuer-port=" + LocalPorts.ISSUER,
                "--inbox-port=" + LocalPorts.INBOX,
                "--smtp-port=" + LocalPorts.SMTP,
                "--reports=" + HOST + ":" + LocalPorts.REPORTS,
                "--platform-url=" + PUBLIC_URL);
        return fromClasses(
                "sandbox",
                "com.dryjets.local.sandbox.Sandbox",
                "-Xmx160m",
                arguments,
                new Readiness.PrintsLine("READY"));
    }

    List<ProcessSpec> services() {
        return table.services().entrySet().stream()
                .map(service -> service(service.getKey(), service.getValue()))
                .toList();
    }

    private ProcessSpec service(String service, int port) {
        Path folder = layout.serviceApp(service);
        if (!Files.exists(folder.resolve(JAR))) {
            throw new StartupProblem(
                    "%s is not built (no %s in %s). ./run up builds it.".formatted(service, JAR, folder));
        }
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(SMALL_JVM);
        command.add("-Xmx192m");
        // Class loading is half of the startup time. The archive is valid only for the same command in the same folder.
        command.add("-XX:SharedArchiveFile=app-cds.jsa");
        command.addAll(extraOptions());
        command.addAll(List.of("-jar", JAR));
        URI health = URI.create("http://%s:%d/q/health/".formatted(HOST, port));
        Readiness readiness = new Readiness.RespondsOk(health.resolve("ready"), health.resolve("live"));
        String name = shortName(service);
        return new ProcessSpec(name, folder, command, environment(name, port), readiness);
    }

    private Map<String, String> environment(String name, int port) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                "DB_HOST", HOST,
                "DB_PORT", Integer.toString(LocalPorts.POSTGRES),
                "DB_NAME", name,
                "DB_USER", name,
                "DB_PASSWORD", name,
                "KAFKA_BOOTSTRAP_SERVERS", HOST + ":" + LocalPorts.KAFKA,
                "OIDC_ISSUER", ISSUER,
                "OIDC_JWKS_URL", ISSUER + "/jwks",
                "PUBLIC_URL", PUBLIC_URL));
        environment.putAll(FEW_CONNECTIONS);
        environment.put(DATABASE_RETRY, "1S");
        environment.putAll(serviceSettings(name));
        return environment;
    }

    // Each service gets only the addresses and keys it needs.
    private Map<String, String> serviceSettings(String name) {
        return switch (name) {
            // Its heap is small here.
            case "analytics" -> Map.of("METRIC_BATCH_SIZE", "20000", "EXCHANGE_RATES_URL", NETWORKS + "/ecb");
            case "content" ->
                Map.of(
                        "SECRETS_KEY",
                        secretsKey,
                        "MEDIA_FOLDER",
                        layout.state().resolve("media").toString());
            case "email" ->
                Map.of(
                        "SMTP_HOST",
                        HOST,
                        "SMTP_PORT",
                        Integer.toString(LocalPorts.SMTP),
                        "BOUNCE_SMTP_PORT",
                        Integer.toString(LocalPorts.REPORTS),
                        "SECRETS_KEY",
                        secretsKey,
                        // Readers of the sandbox prove within seconds that an email is out.
                        "DRYJETS_SENDING_UNKNOWN_FINAL_AFTER",
                        "20s");
            case "social" -> SandboxNetworks.settings(NETWORKS, PUBLIC_URL, secretsKey);
            default -> Map.of();
        };
    }

    private ProcessSpec fromClasses(
            String name, String main, String heap, List<String> arguments, Readiness readiness) {
        Path target = layout.localModule(name);
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(SMALL_JVM);
        command.add(heap);
        String classpath = classpath(target);
        command.addAll(ClassArchive.options(classpath, target.resolve("classes.jsa")));
        command.add(main);
        command.addAll(arguments);
        return new ProcessSpec(name, layout.root(), command, Map.of("CLASSPATH", classpath), readiness);
    }

    /** Returns the module's jar and its libraries: classes in a folder cannot be archived. */
    private static String classpath(Path target) {
        Path list = target.resolve("classpath.txt");
        try (Stream<Path> files = Files.list(target)) {
            Path classes = files.filter(
                            file -> file.getFileName().toString().matches("local-[a-z]+-[0-9.]+(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElse(target.resolve("classes"));
            return classes + ":" + Files.readString(list).strip();
        } catch (IOException e) {
            throw new StartupProblem("%s is missing. ./run up builds it.".formatted(list), e);
        }
    }

    private static List<String> extraOptions() {
        String options = System.getenv().getOrDefault("DRYJETS_SERVICE_OPTS", "");
        return options.isBlank() ? List.of() : Arrays.asList(options.strip().split("\\s+"));
    }

    private static String shortName(String service) {
        return service.replaceFirst("-service$", "");
    }
}
