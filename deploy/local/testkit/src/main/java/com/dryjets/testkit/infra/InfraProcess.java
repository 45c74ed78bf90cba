package com.dryjets.testkit.infra;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Starts PostgreSQL and Kafka in a separate JVM, because the broker needs a newer Kafka client than the services. */
final class InfraProcess {
    private static final Pattern READY = Pattern.compile("READY pg=(\\d+) kafka=(\\d+)");

    private final Process process;
    private final Endpoints endpoints;

    private InfraProcess(Process process, Endpoints endpoints) {
        this.process = process;
        this.endpoints = endpoints;
    }

    /** Starts the process on a new data folder; it exits together with {@code owner}. */
    static InfraProcess start(Path folder, ProcessHandle owner) throws IOException {
        Path errors = folder.resolve("infra.log");
        ProcessBuilder builder = new ProcessBuilder(command(folder, owner));
        // In the environment, so that the command line stays short enough for the JDK to read it back.
        builder.environment().put("CLASSPATH", classpath());
        Process process = builder.redirectInput(
                        ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectError(errors.toFile())
                .start();
        // Read only up to READY: the process outlives this JVM and prints nothing after it.
        BufferedReader output = process.inputReader();
        String line = output.readLine();
        while (line != null) {
            Matcher ready = READY.matcher(line);
            if (ready.matches()) {
                int pgPort = Integer.parseInt(ready.group(1));
                return new InfraProcess(process, Endpoints.local(pgPort, Integer.parseInt(ready.group(2))));
            }
            line = output.readLine();
        }
        throw new IllegalStateException("PostgreSQL and Kafka did not start:\n" + Files.readString(errors));
    }

    long pid() {
        return process.pid();
    }

    Endpoints endpoints() {
        return endpoints;
    }

    static boolean isRunning(long pid) {
        // The process id may have been reused by another program.
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().commandLine())
                .filter(command -> command.contains("com.dryjets.local.infra.Infra"))
                .isPresent();
    }

    private static String classpath() throws IOException {
        Path module = Project.root().resolve("deploy/local/infra/target");
        return module.resolve("classes") + ":"
                + Files.readString(module.resolve("classpath.txt")).strip();
    }

    private static List<String> command(Path folder, ProcessHandle owner) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "com.dryjets.local.infra.Infra",
                "--no-fsync",
                "--data=" + folder.resolve("data"),
                "--binaries=" + Project.sharedState().resolve("programs"),
                "--parent=" + owner.pid());
    }
}
