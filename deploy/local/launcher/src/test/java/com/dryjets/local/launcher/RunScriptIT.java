package com.dryjets.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunScriptIT {
    private static final String TOOLS = "/usr/bin:/bin";

    @TempDir
    Path folder;

    private Path checkout;

    @BeforeEach
    void copyTheScript() throws IOException {
        checkout = Files.createDirectories(folder.resolve("a folder with spaces"));
        Path script = Path.of(System.getProperty("dryjets.root"), "run");
        Files.copy(script, checkout.resolve("run"), StandardCopyOption.COPY_ATTRIBUTES);
    }

    @Test
    void picksNewestJdkWhenDefaultIsTooOld() throws Exception {
        Path old = jdk("old", "17.0.11");
        jdk("lib/jvm/middle", "21.0.4");
        Path newest = jdk("lib/jvm/newest", "25.0.3");
        Path maven = tool("bin/mvn", "echo \"maven with $JAVA_HOME: $*\"");

        Result result = run(Map.of("JAVA_HOME", old.toString(), "PATH", maven.getParent() + ":" + TOOLS), "test");

        assertThat(result.errors()).isEqualTo("Using JDK 25 in %s.\n".formatted(newest));
        assertThat(result.output())
                .startsWith("maven with %s: ".formatted(newest))
                .endsWith(" verify\n");
    }

    @Test
    void usesSuitableDefaultJdkSilently() throws Exception {
        Path suitable = jdk("own", "21.0.4");
        jdk("lib/jvm/newest", "25.0.3");
        Path maven = tool("bin/mvn", "echo \"maven with $JAVA_HOME\"");

        Result result = run(Map.of("JAVA_HOME", suitable.toString(), "PATH", maven.getParent() + ":" + TOOLS), "test");

        assertThat(result.errors()).isEmpty();
        assertThat(result.output()).isEqualTo("maven with %s\n".formatted(suitable));
    }

    @Test
    void endsWithTheTestsThatFailed() throws Exception {
        Path suitable = jdk("own", "21.0.4");
        write("earlier/target/surefire-reports/TEST-com.example.OldTest.xml", report("OldTest"));
        Path maven = tool("bin/mvn", """
                mkdir -p module/target/surefire-reports
                cat >module/target/surefire-reports/TEST-com.example.SumTest.xml <<'END'
                %s
                END
                exit 1""".formatted(report("SumTest")));

        Result result = run(Map.of("JAVA_HOME", suitable.toString(), "PATH", maven.getParent() + ":" + TOOLS), "test");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.errors())
                .isEqualTo("Failed tests:\n  com.example.SumTest.carries: expected: 10\nThe tests failed.\n");
    }

    private static String report(String test) {
        return """
                <testsuite>
                  <testcase name="addsUp" classname="com.example.%1$s" time="0.1"/>
                  <testcase name="carries" classname="com.example.%1$s" time="0.1">
                    <failure message="expected: 10" type="AssertionError">stack</failure>
                  </testcase>
                </testsuite>""".formatted(test);
    }

    @Test
    void explainsHowToGetAJdk() throws Exception {
        Path old = jdk("old", "17.0.11");

        Result result = run(Map.of("JAVA_HOME", old.toString(), "PATH", TOOLS), "up");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.errors())
                .hasLineCount(1)
                .startsWith("DryJets needs JDK 21 or newer, but none was found (the default, %s, is JDK 17)."
                        .formatted(old));
    }

    @Test
    void explainsHowToGetMaven() throws Exception {
        Result result = run(bare(), "test");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.errors()).hasLineCount(1).startsWith("DryJets needs Maven, but mvn is not on the PATH.");
    }

    @Test
    void rejectsUnknownCommand() throws Exception {
        assertFails(run(Map.of("PATH", TOOLS), "fly"), "Unknown command: fly. ./run help lists the commands.");
    }

    @Test
    void saysThatThereAreNoLogsYet() throws Exception {
        assertFails(run(Map.of("PATH", TOOLS), "logs"), "There are no logs yet. Start the platform with ./run up.");

        write(".dryjets/logs/build.log", "built");
        assertFails(run(Map.of("PATH", TOOLS), "logs"), "No log for dryjets. Available logs: build ");
    }

    @Test
    void rejectsUnknownOptionBeforeBuilding() throws Exception {
        assertFails(
                run(Map.of("PATH", TOOLS), "up", "--frsh"),
                "Unknown option of up: --frsh. ./run help lists the options.");
        assertFails(
                run(Map.of("PATH", TOOLS), "demo", "--fresh"),
                "Unknown option of demo: --fresh. ./run help lists the options.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            deploy/routes.properties | /marketing/email = email-service, %d | email-service
            deploy/local/launcher/src/main/java/com/dryjets/local/launcher/platform/LocalPorts.java \
            |     public static final int KAFKA = %d; | kafka
            """)
    void namesThePortThatIsTakenBeforeBuilding(String file, String line, String owner) throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            write(file, line.formatted(port) + "\n");

            Result result = run(tools(Map.of("mvn", "echo built")), "up");

            assertThat(result.exit()).isEqualTo(1);
            assertThat(result.output()).isEmpty();
            assertThat(result.errors())
                    .hasLineCount(1)
                    .startsWith("Port %d (%s) is in use by ".formatted(port, owner))
                    .endsWith(". Stop it and try again.\n");
        }
    }

    @Test
    void explainsHowToGetNode() throws Exception {
        tool("a folder with spaces/console/scripts/build.sh", "exit 0");

        Result missing = run(bare(), "up");
        assertThat(missing.exit()).isEqualTo(1);
        assertThat(missing.errors())
                .hasLineCount(1)
                .startsWith("The console needs Node 20.19 or newer with npm, but none was found.");

        Result old = run(tools(Map.of("npm", "exit 0", "node", "echo v20.18.3")), "up");
        assertThat(old.exit()).isEqualTo(1);
        assertThat(old.errors())
                .hasLineCount(1)
                .startsWith("The console needs Node 20.19 or newer with npm, but node is v20.18.3.");
    }

    @Test
    void refusesToBuildOnFullDisk() throws Exception {
        String df = "echo 'Filesystem 1024-blocks Used Available Capacity Mounted on'; echo '/dev/x 100 1 102400 1% /'";

        Result result = run(tools(Map.of("df", df, "mvn", "echo built")), "up");

        assertFails(
                result,
                "Only 100 MB are free in %s, and the build needs 2000 MB. Free some space and try again."
                        .formatted(checkout.toRealPath()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [ERROR] x: Could not transfer artifact a:b:1 from central: libraries.example: Unknown host | Maven could not download a library. The first build needs the network
            [ERROR] java.io.IOException: No space left on device | The disk is full, so the build failed. Free some space and try again.
            [ERROR] /x/Campaign.java:[12,5] cannot find symbol | The build failed: /x/Campaign.java:[12,5] cannot find symbol. See .dryjets/logs/build.log.
            [ERROR] Failed to execute goal jar on project x: no main class. | The build failed: Failed to execute goal jar on project x: no main class. See .dryjets/logs/build.log.
            Killed | The build failed. See .dryjets/logs/build.log.
            """)
    void reducesFailedBuildToOneLine(String output, String explanation) throws Exception {
        Result result = run(tools(Map.of("mvn", "echo '" + output + "'; exit 1")), "up");

        assertThat(result.exit()).isEqualTo(1);
        List<String> lines = result.errors().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).startsWith("Building (a few minutes the first time)");
        assertThat(lines.getLast()).contains(explanation);
    }

    @Test
    void interruptEndsTheBuildWithOneLine() throws Exception {
        Path started = folder.resolve("started");
        Map<String, String> environment = tools(Map.of("mvn", "echo $$ > '%s'; exec sleep 60".formatted(started)));
        Path errors = folder.resolve("errors");
        // A session of its own stands for the terminal, whose Ctrl-C reaches every process in it.
        Process process = start(
                environment, errors, List.of("setsid", checkout.resolve("run").toString(), "up"));
        await().until(() -> Files.exists(started) && !Files.readString(started).isBlank());
        ProcessHandle maven = ProcessHandle.of(
                        Long.parseLong(Files.readString(started).strip()))
                .orElseThrow();

        new ProcessBuilder("kill", "-INT", "--", "-" + process.pid()).start().waitFor();

        assertThat(process.waitFor()).isEqualTo(130);
        assertThat(Files.readString(errors)).endsWith("\nInterrupted.\n").doesNotContain("failed");
        await().until(() -> !maven.isAlive());
    }

    private static void assertFails(Result result, String line) {
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.errors()).isEqualTo(line + "\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = checkout.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** An environment with a suitable JDK and these tools, name to shell script, before those of the system. */
    private Map<String, String> tools(Map<String, String> scripts) throws IOException {
        Path suitable = jdk("own", "21.0.4");
        for (Map.Entry<String, String> script : scripts.entrySet()) {
            tool("tools/" + script.getKey(), script.getValue());
        }
        return Map.of("JAVA_HOME", suitable.toString(), "PATH", folder.resolve("tools") + ":" + TOOLS);
    }

    /** An environment with a suitable JDK and nothing but the tools that the script always needs. */
    private Map<String, String> bare() throws IOException {
        Path suitable = jdk("own", "21.0.4");
        Path bare = Files.createDirectories(folder.resolve("bare"));
        for (String name : List.of("bash", "env", "dirname", "readlink", "sed", "find")) {
            Files.createSymbolicLink(bare.resolve(name), Path.of("/usr/bin", name));
        }
        return Map.of("JAVA_HOME", suitable.toString(), "PATH", bare.toString());
    }

    private Path jdk(String name, String version) throws IOException {
        tool(name + "/bin/javac", "echo javac " + version);
        return folder.resolve(name);
    }

    private Path tool(String name, String body) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Result run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        Path errors = folder.resolve("errors");
        List<String> command = new ArrayList<>(List.of(checkout.resolve("run").toString()));
        command.addAll(List.of(arguments));
        Process process = start(environment, errors, command);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output, Files.readString(errors));
    }

    private Process start(Map<String, String> environment, Path errors, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().clear();
        builder.environment().put("DRYJETS_JDKS", folder.resolve("lib/jvm").toString());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private record Result(int exit, String output, String errors) {}
}
