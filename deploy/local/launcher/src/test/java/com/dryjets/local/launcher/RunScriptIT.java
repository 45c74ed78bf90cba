package com.dryjets.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunScriptIT {
    private static final String TOOLS = "/usr/bin:/bin";

    @TempDir
    Path folder;

    private Path checkout;

    @BeforeEach
    void copyTheScript() throws IOException {
        checkout = Files.createDirectories(folder.resolve("checkout"));
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
        assertThat(result.output()).isEqualTo("maven with %s: -B -ntp -T 3 verify\n".formatted(newest));
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
        Path suitable = jdk("own", "21.0.4");
        Path bare = Files.createDirectories(folder.resolve("bare"));
        for (String name : List.of("bash", "env", "dirname", "readlink", "sed", "find")) {
            Files.createSymbolicLink(bare.resolve(name), Path.of("/usr/bin", name));
        }

        Result result = run(Map.of("JAVA_HOME", suitable.toString(), "PATH", bare.toString()), "test");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.errors()).hasLineCount(1).startsWith("DryJets needs Maven, but mvn is not on the PATH.");
    }

    @Test
    void rejectsUnknownCommand() throws Exception {
        Result result = run(Map.of("PATH", TOOLS), "fly");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.errors()).endsWith("Unknown command: fly\n");
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

    private Result run(Map<String, String> environment, String command) throws IOException, InterruptedException {
        Path errors = folder.resolve("errors");
        ProcessBuilder builder =
                new ProcessBuilder(checkout.resolve("run").toString(), command).redirectError(errors.toFile());
        builder.environment().clear();
        builder.environment().put("DRYJETS_JDKS", folder.resolve("lib/jvm").toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output, Files.readString(errors));
    }

    private record Result(int exit, String output, String errors) {}
}
