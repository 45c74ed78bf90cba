package com.dryjets.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** Starts the whole platform as {@code ./run up} does, with its state in this module's target folder. */
final class LocalPlatform implements AutoCloseable {

    private final Path root;
    private final Path state;

    LocalPlatform(Path root) {
        this.root = root;
        this.state = root.resolve("deploy/local/demo/target/journey");
    }

    void start() {
        assertThat(launcher("up", "--fresh")).as("./run up").isZero();
    }

    @Override
    public void close() {
        launcher("down");
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

    private int launcher(String... arguments) {
        Path target = root.resolve("deploy/local/launcher/target");
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Ddryjets.root=" + root,
                                "com.dryjets.local.launcher.Launcher"),
                        Stream.of(arguments))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("DRYJETS_STATE", state.toString());
        try {
            String libraries = Files.readString(target.resolve("classpath.txt")).strip();
            builder.environment().put("CLASSPATH", target.resolve("classes") + ":" + libraries);
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
