package com.dryjets.kit.readiness;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Turns a question to a peer into a verdict: up where it answers in time, down with the reason where it doesn't. */
final class Answers {

    /** Shorter than the time-out of a probe that asks every few seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private Answers() {}

    static Uni<HealthCheckResponse> inTime(String peer, Uni<?> question) {
        return question.ifNoItem()
                .after(PATIENCE)
                .fail()
                .map(answer -> HealthCheckResponse.up(peer))
                .onFailure()
                .recoverWithItem(failure -> HealthCheckResponse.named(peer)
                        .down()
                        .withData("reason", failure.getClass().getSimpleName())
                        .build());
    }
}
