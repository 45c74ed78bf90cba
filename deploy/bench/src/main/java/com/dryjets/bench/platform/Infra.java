package com.dryjets.bench.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real PostgreSQL and a real Kafka on a new folder, both durable, until closed. */
public final class Infra implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("READY pg=(\\d+) kafka=(\\d+)");

    private final Process process;
    private final Path folder;
    private final int pgPort;
    private final int kafkaPort;

    private Infra(Process process, Path folder, int pgPort, int kafkaPort) {
        this.process = process;
        this.folder = folder;
        this.pgPort = pgPort;
        this.kafkaPort = kafkaPort;
    }

    /** Starts both with all topics and the databases named. */
    public static Infra start(Path folder, String databases) throws IOException {
        Path module = Project.built("deploy/local/infra/target/classpath.txt").getParent();
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Project.java(),
                        "-Xmx512m",
                        "com.dryjets.local.infra.Infra",
                        "--data=" + folder,
                        "--topics=" + Project.built("common-events/src/main/resources/topics.properties"),
                        "--databases=" + databases,
                        "--die-with-stdin"))
                .redirectError(folder.resolve("infra.log").toFile());
        builder.environment()
                .put("CLASSPATH", module.resolve("classes") + ":" + Project.text(module.resolve("classpath.txt")));
        Process process = builder.start();
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher ready = READY.matcher(line);
            if (ready.matches()) {
                return new Infra(process, folder, Integer.parseInt(ready.group(1)), Integer.parseInt(ready.group(2)));
            }
        }
        throw new IllegalStateException(
                "PostgreSQL and Kafka did not start: " + Project.text(folder.resolve("infra.log")));
    }

    /** Where Kafka's clients begin. */
    public String bootstrapServers() {
        return "127.0.0.1:" + kafkaPort;
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    /** PostgreSQL's processes: they are nobody's children but their own. */
    Stream<ProcessHandle> postgres() {
        String pid = Project.text(folder.resolve("postgres/data/postmaster.pid"))
                .lines()
                .findFirst()
                .orElseThrow();
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        return Stream.concat(Stream.of(postmaster), postmaster.descendants());
    }

    int pgPort() {
        return pgPort;
    }

    /** The JDBC URL of a service's database, for the service's own role. */
    public String databaseUrl(String service) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=%2$s&password=%2$s".formatted(pgPort, service);
    }

    @Override
    public void close() throws IOException {
        // The end of its input tells it to stop, PostgreSQL included.
        process.getOutputStream().close();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
