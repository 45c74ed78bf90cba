package com.dryjets.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Starts the whole platform as {@code ./run up} does, with its state in this module's target folder. The folder's name has
 * spaces, as a user's may.
 */
final class LocalPlatform implements AutoCloseable {

    private final Path root;
    private final Path state;

    LocalPlatform(Path root, String name) {
        this(root, root.resolve("deploy/local/demo/target/state of " + name).toFile());
    }

    LocalPlatform(Path root, File state) {
        this.root = root;
        this.state = state.toPath();
    }

    Path state() {
        return state;
    }

    void start() {
        assertThat(run("up", "--fresh")).as("./run up").isZero();
    }

    @Override
    public void close() {
        run("down");
    }

    /** Returns the live processes that the state knows of. */
    List<ProcessHandle> processes() {
        File[] records = state.resolve("run").toFile().listFiles((folder, name) -> name.endsWith(".process"));
        return Stream.ofNullable(records)
                .flatMap(Stream::of)
                .map(file -> record(file.getName().replace(".process", "")))
                .flatMap(record -> ProcessHandle.of(Long.parseLong(record.getProperty("pid"))).stream())
                .toList();
    }

    /** Kills a process with SIGKILL, as a crash would. */
    void kill(String name) {
        ProcessHandle.of(Long.parseLong(record(name).getProperty("pid"))).ifPresent(ProcessHandle::destroyForcibly);
    }

    int restarts(String name) {
        return Integer.parseInt(record(name).getProperty("restarts"));
    }

    private Properties record(String name) {
        Properties record = new Properties();
        try (Reader reader = Files.newBufferedReader(state.resolve("run").resolve(name + ".process"))) {
            record.load(reader);
            return record;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int run(String... arguments) {
        try {
            return launcher(arguments).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Returns a process that runs a command of {@code ./run}. */
    ProcessBuilder launcher(String... arguments) throws IOException {
        Path target = root.resolve("deploy/local/launcher/target");
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Ddryjets.root=" + root,
                                "com.dryjets.local.launcher.Launcher"),
                        Stream.of(arguments))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("DRYJETS_STATE", state.toString());
        String libraries = Files.readString(target.resolve("classpath.txt")).strip();
        builder.environment().put("CLASSPATH", target.resolve("classes") + ":" + libraries);
        return builder;
    }
}
