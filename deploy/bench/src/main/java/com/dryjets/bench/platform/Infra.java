package com.dryjets.bench.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs a real, durable PostgreSQL and Kafka on a new folder until closed. */
public final class Infra implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("READY pg=(\\d+) kafka=(\\d+)");

    /**
     * PostgreSQL's defaults suit the smallest machine. Its manual recommends a quarter of the memory on a dedicated
     * server (20.4.1, shared_buffers); this one shares the machine. A large WAL makes checkpoints depend on time, not
     * volume.
     */
    private static final List<String> SETTINGS = List.of("shared_buffers=2GB", "max_wal_size=8GB");

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

    /** Starts both with all topics and the given databases. */
    public static Infra start(Path folder, String databases) throws IOException {
        Path module = Project.built("deploy/local/infra/target/classpath.txt").getParent();
        List<String> command = new ArrayList<>(List.of(
                Project.java(),
                "-Xmx512m",
                "com.dryjets.local.infra.Infra",
                "--data=" + folder,
                "--topics=" + Project.built("common-events/contracts/src/main/resources/topics.properties"),
                "--databases=" + databases,
                "--die-with-stdin"));
        SETTINGS.forEach(setting -> command.add("--pg-setting=" + setting));
        ProcessBuilder builder = new ProcessBuilder(command)
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

    /** Returns PostgreSQL's non-default settings for the report. */
    public static String settings() {
        return String.join(", ", SETTINGS);
    }

    /** Returns the address for Kafka clients. */
    public String bootstrapServers() {
        return "127.0.0.1:" + kafkaPort;
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    /** Returns PostgreSQL's processes, which are not children of the infra process. */
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

    /** Returns the JDBC URL of a service's database, with the service's own role. */
    public String databaseUrl(String service) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=%2$s&password=%2$s".formatted(pgPort, service);
    }

    @Override
    public void close() throws IOException {
        // Closing its input stops the process, including PostgreSQL.
        process.getOutputStream().close();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
