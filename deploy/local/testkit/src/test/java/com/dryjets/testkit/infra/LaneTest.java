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
    void aJvmKeepsItsLane() throws IOException {
        assertThat(Lane.take(build)).isEqualTo(1);
        assertThat(Lane.take(build)).isEqualTo(1);
    }

    @Test
    void aLaneThatAnotherHoldsIsLeftToIt() throws IOException {
        Process other = new ProcessBuilder("sleep", "60").start();
        Files.writeString(build.resolve("lane-1.pid"), Long.toString(other.pid()));

        assertThat(Lane.take(build)).isEqualTo(2);

        other.destroyForcibly();
    }

    @Test
    void aJvmKeepsItsLaneWhenAnEarlierOneComesFree() throws Exception {
        Process other = new ProcessBuilder("sleep", "60").start();
        Files.writeString(build.resolve("lane-1.pid"), Long.toString(other.pid()));
        Lane.take(build);

        other.destroyForcibly().waitFor();

        assertThat(Lane.take(build)).isEqualTo(2);
    }

    @Test
    void theLaneOfOneThatDiedIsFree() throws Exception {
        Process other = new ProcessBuilder("true").start();
        other.waitFor();
        Files.writeString(build.resolve("lane-1.pid"), Long.toString(other.pid()));

        assertThat(Lane.take(build)).isEqualTo(1);
    }
}
