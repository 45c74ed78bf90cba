package com.dryjets.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start that fails ends with one line that says why, and leaves no process behind. */
class StartE2E {

    private static final Path ROOT = Path.of(System.getProperty("dryjets.root"));

    @TempDir
    Path folder;

    private LocalPlatform platform = new LocalPlatform(ROOT, "a start");

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void interruptLeavesNothingRunning() throws Exception {
        Process up =
                platform.launcher("up", "--fresh").redirectErrorStream(true).start();
        Path infra = platform.state().resolve("run/infra.process");
        await().atMost(Duration.ofMinutes(1)).until(() -> Files.exists(infra));
        List<ProcessHandle> started = platform.processes();

        new ProcessBuilder("kill", "-INT", Long.toString(up.pid())).start().waitFor();

        assertThat(up.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(up.exitValue()).isEqualTo(130);
        assertThat(started).hasSizeGreaterThan(1).noneMatch(ProcessHandle::isAlive);
        assertThat(platform.processes()).isEmpty();
        assertThat(platform.state().resolve("postgres/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void killedCommandLeavesNothingRunning() throws Exception {
        Process up =
                platform.launcher("up", "--fresh").redirectErrorStream(true).start();
        Path supervisor = platform.state().resolve("run/supervisor.process");
        await().atMost(Duration.ofMinutes(1)).until(() -> Files.exists(supervisor));

        up.destroyForcibly();

        await().atMost(Duration.ofMinutes(3)).until(() -> platform.processes().isEmpty());
        assertThat(supervisor).doesNotExist();
    }

    @Test
    void explainsBrokenData() throws Exception {
        Path data = Files.createDirectories(platform.state().resolve("postgres/data"));
        Files.writeString(platform.state().resolve("format"), "3\n");
        Files.writeString(platform.state().resolve("postgres/initialised"), "");
        Files.writeString(data.resolve("PG_VERSION"), "9.4\n");
        Files.writeString(data.resolve("postgresql.conf"), "");

        assertThat(failedStart())
                .startsWith("PostgreSQL could not start from " + data)
                .endsWith("Repair the folder, or delete all data with --fresh.");
    }

    @Test
    void explainsFullDisk() throws Exception {
        // Only root can mount, so the test is skipped for others.
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=48m", "tmpfs", folder.toString()) == 0);
        platform = new LocalPlatform(ROOT, folder.toFile());
        try {
            assertThat(failedStart()).startsWith("The disk is full. Free some space and try again.");
        } finally {
            platform.close();
            run("umount", "-l", folder.toString());
        }
    }

    /** Starts the platform, which must fail, and returns the only line that follows the progress. */
    private String failedStart() throws IOException, InterruptedException {
        Path errors = Files.createTempFile("errors", ".txt");
        Process up = platform.launcher("up").redirectError(errors.toFile()).start();
        String output = new String(up.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(up.waitFor()).as(output).isEqualTo(1);
        assertThat(platform.processes()).isEmpty();
        List<String> lines = Files.readAllLines(errors);
        Files.delete(errors);
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).start().waitFor();
    }
}
