package com.dryjets.kit.health;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Reports a peer as up when it answers in time, else as down with the reason. */
final class TimedCheck {

    /** Shorter than the timeout of a probe that runs every few seconds. */
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private TimedCheck() {}

    static Uni<HealthCheckResponse> of(String peer, Uni<?> question) {
        return question.ifNoItem()
                .after(TIMEOUT)
                .fail()
                .map(answer -> HealthCheckResponse.up(peer))
                .onFailure()
                .recoverWithItem(failure -> HealthCheckResponse.named(peer)
                        .down()
                        .withData("reason", failure.getClass().getSimpleName())
                        .build());
    }
}
