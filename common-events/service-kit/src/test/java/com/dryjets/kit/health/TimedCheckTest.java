package com.dryjets.kit.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class TimedCheckTest {

    @Test
    void answeringPeerIsUp() {
        assertThat(verdict(Uni.createFrom().item("here")).getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void silentPeerIsDown() {
        HealthCheckResponse verdict = verdict(Uni.createFrom().nothing());

        assertThat(verdict.getStatus()).isEqualTo(Status.DOWN);
        assertThat(verdict.getData().orElseThrow()).containsEntry("reason", "TimeoutException");
    }

    @Test
    void failingPeerIsDownWithTheReason() {
        HealthCheckResponse verdict = verdict(Uni.createFrom().failure(new IllegalStateException("secret host")));

        assertThat(verdict.getStatus()).isEqualTo(Status.DOWN);
        assertThat(verdict.getData().orElseThrow().toString())
                .contains("IllegalStateException")
                .doesNotContain("secret");
    }

    private static HealthCheckResponse verdict(Uni<?> question) {
        return TimedCheck.of("peer", question).await().indefinitely();
    }
}
