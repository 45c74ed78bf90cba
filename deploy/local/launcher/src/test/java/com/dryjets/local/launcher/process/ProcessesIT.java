package com.dryjets.local.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.dryjets.local.infra.StartupProblem;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesIT {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    Path folder;

    private Processes processes;

    @BeforeEach
    void createProcesses() throws IOException {
        processes = new Processes(folder, new Logs(folder), name -> {});
    }

    @AfterEach
    void stop() {
        processes.close();
    }

    @Test
    void restartsProcessThatDies() throws Exception {
        Processes.await(processes.startAll(List.of(tiny(pids().toString()))));
        ProcessHandle first = running();

        first.destroyForcibly();

        await().atMost(Duration.ofSeconds(60))
                .until(() -> Files.readAllLines(pids()).size() == 2);
        assertThat(running().pid()).isNotEqualTo(first.pid());
        assertThat(ProcessRecord.read(folder, "tiny"))
                .hasValueSatisfying(record -> assertThat(record.restarts()).isEqualTo(1));
        assertThat(Files.readString(folder.resolve("dryjets.log"))).contains("tiny         | exited with code 137");
    }

    @Test
    void restartsProcessThatReportsToBeStuck() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        URI health = URI.create("http://127.0.0.1:" + port + "/");
        ProcessSpec base = tiny(pids().toString());
        List<String> command = new ArrayList<>(base.command());
        command.add(Integer.toString(port));

        Processes.await(processes.startAll(List.of(new ProcessSpec(
                base.name(),
                base.folder(),
                command,
                base.environment(),
                new Readiness.RespondsOk(health.resolve("ready"), health.resolve("live"))))));

        await().atMost(Duration.ofSeconds(60))
                .until(() -> Files.readAllLines(pids()).size() >= 2);
        assertThat(Files.readString(folder.resolve("dryjets.log"))).contains("reports that it is stuck");
    }

    @Test
    void stopsProcessesOnClose() throws Exception {
        Processes.await(processes.startAll(List.of(tiny(pids().toString()))));
        ProcessHandle process = running();

        processes.close();

        assertThat(process.isAlive()).isFalse();
        assertThat(ProcessRecord.read(folder, "tiny")).isEmpty();
        assertThat(Files.readAllLines(pids())).hasSize(1);
    }

    @Test
    void reportsWhyProcessDidNotStart() throws IOException {
        var ready = processes.startAll(List.of(tiny("fail")));

        assertThatThrownBy(() -> Processes.await(ready))
                .isInstanceOf(StartupProblem.class)
                .hasMessage(
                        "tiny exited during startup (exit code 7): no such database. See %s.",
                        folder.resolve("tiny.log"));
    }

    @Test
    void ignoresOtherProcessWithSameId() throws Exception {
        Processes.await(processes.startAll(List.of(tiny(pids().toString()))));
        ProcessRecord record = ProcessRecord.read(folder, "tiny").orElseThrow();

        ProcessRecord older =
                new ProcessRecord(record.name(), record.pid(), record.started().minusSeconds(60), 0);

        assertThat(record.process()).isPresent();
        assertThat(older.process()).isEmpty();
    }

    private Path pids() {
        return folder.resolve("pids");
    }

    private ProcessHandle running() throws IOException {
        List<String> pids = Files.readAllLines(pids());
        return ProcessHandle.of(Long.parseLong(pids.getLast())).orElseThrow();
    }

    private static ProcessSpec tiny(String argument) {
        List<String> command = List.of(JAVA, "-XX:TieredStopAtLevel=1", TestService.class.getName(), argument);
        Map<String, String> classpath = Map.of("CLASSPATH", System.getProperty("java.class.path"));
        return new ProcessSpec(
                "tiny", Path.of("").toAbsolutePath(), command, classpath, new Readiness.PrintsLine("READY"));
    }
}
