package com.dryjets.local.infra;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs {@link Infra} as a process of its own, as it does outside tests. */
final class InfraProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("READY pg=(\\d+) kafka=(\\d+)");

    private final Process process;
    private final List<String> lines = new ArrayList<>();

    private InfraProcess(Process process) {
        this.process = process;
    }

    static InfraProcess start(Path data, String... options) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Infra.class.getName()));
        command.addAll(List.of("--data", data.toString(), "--die-with-stdin"));
        command.addAll(List.of(options));
        return new InfraProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Waits for READY and returns PostgreSQL's port. */
    int awaitReady() throws IOException {
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            Matcher ready = READY.matcher(line);
            if (ready.matches()) {
                return Integer.parseInt(ready.group(1));
            }
        }
        throw new AssertionError("Not ready: " + lines);
    }

    /** Waits until the process exits by itself and returns its output. */
    List<String> awaitExit() throws Exception {
        lines.addAll(process.inputReader().lines().toList());
        process.waitFor(60, TimeUnit.SECONDS);
        return lines.stream().filter(line -> !line.startsWith("WARNING")).toList();
    }

    int exitCode() {
        return process.exitValue();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(60, TimeUnit.SECONDS);
    }

    /** Closes standard input, as the death of the parent process would, and waits for the exit. */
    @Override
    public void close() throws IOException, InterruptedException {
        process.outputWriter().close();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("Still running after standard input was closed");
        }
    }
}
