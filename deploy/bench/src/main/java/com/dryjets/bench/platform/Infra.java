package com.dryjets.bench.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real PostgreSQL and a real Kafka on a new folder, both durable, until closed. */
public final class Infra implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("READY pg=(\\d+) kafka=(\\d+)");

    /**
     * PostgreSQL's defaults are for the smallest machine. Its manual recommends a quarter of the memory for a server of its
     * own (20.4.1, shared_buffers); this one shares the machine. Checkpoints by time, not by volume.
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

    /** Starts both with all topics and the databases named. */
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

    /** PostgreSQL's settings that are not its defaults, for people. */
    public static String settings() {
        return String.join(", ", SETTINGS);
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
