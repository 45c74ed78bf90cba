package com.dryjets.orchestrator.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dryjets.kit.problem.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PartReaderTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final PartReader reader = new PartReader(null, null, meters, () -> Duration.ofMillis(100));

    @Test
    void answersWhatWasRead() {
        Part<String> part =
                reader.limited("facts", Uni.createFrom().item("Wool")).await().atMost(LONG);

        assertThat(part).isEqualTo(new Part<>(PartStatus.OK, "Wool", null));
    }

    @Test
    void marksAPartThatFails() {
        Part<String> part = reader.limited(
                        "facts", Uni.createFrom().<String>failure(new IllegalStateException("broken")))
                .await()
                .atMost(LONG);

        assertThat(part.status()).isEqualTo(PartStatus.FAILED);
        assertThat(part.data()).isNull();
        assertThat(part.problem()).doesNotContain("broken");
        assertThat(meters.counter("dryjets.dashboard.parts", "part", "facts", "status", "FAILED")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void marksAPartThatIsSlow() {
        Part<String> part = reader.limited("facts", Uni.createFrom().<String>nothing())
                .await()
                .atMost(LONG);

        assertThat(part.status()).isEqualTo(PartStatus.SLOW);
    }

    /** An unknown campaign is no fault of a part. */
    @Test
    void failsWithAProblem() {
        Uni<Part<String>> part = reader.limited("facts", Uni.createFrom().failure(Problem.notFound("campaign", "7")));

        assertThatThrownBy(() -> part.await().atMost(LONG)).isInstanceOf(Problem.class);
    }
}
