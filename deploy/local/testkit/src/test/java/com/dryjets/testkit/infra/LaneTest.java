package com.dryjets.testkit.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaneTest {

    @TempDir
    Path build;

    @Test
    void keepsClaimedLane() throws IOException {
        assertThat(Lane.claim(build)).isEqualTo(1);
        assertThat(Lane.claim(build)).isEqualTo(1);
    }

    @Test
    void skipsLaneOfLiveProcess() throws IOException {
        Process other = new ProcessBuilder("sleep", "60").start();
        Files.writeString(build.resolve("lane-1.pid"), Long.toString(other.pid()));

        assertThat(Lane.claim(build)).isEqualTo(2);

        other.destroyForcibly();
    }

    @Test
    void keepsClaimedLaneWhenLowerOneIsFreed() throws Exception {
        Process other = new ProcessBuilder("sleep", "60").start();
        Files.writeString(build.resolve("lane-1.pid"), Long.toString(other.pid()));
        Lane.claim(build);

        other.destroyForcibly().waitFor();

        assertThat(Lane.claim(build)).isEqualTo(2);
    }

    @Test
    void claimsLaneOfDeadProcess() throws Exception {
        Process other = new ProcessBuilder("true").start();
        other.waitFor();
        Files.writeString(build.resolve("lane-1.pid"), Long.toString(other.pid()));

        assertThat(Lane.claim(build)).isEqualTo(1);
    }
}
