package com.dryjets.kit.health;

import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.kit.work.Progress;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class ProgressLivenessTest {

    private final ProgressLiveness liveness = new ProgressLiveness();

    @Test
    void isDownWhileWorkIsStuckAndNamesIt() {
        Progress progress = Progress.of("hanging relay", Duration.ofMillis(1));

        try (Progress.Run run = progress.start()) {
            await().until(() -> liveness.call().getStatus() == Status.DOWN);

            assertThat(liveness.call().getData()).contains(Map.of("stuck", "hanging relay"));
        }

        HealthCheckResponse after = liveness.call();
        assertThat(after.getStatus()).isEqualTo(Status.UP);
    }
}
