package com.dryjets.analytics.exchange.feed;

import com.dryjets.analytics.exchange.feed.FeedRepository.State;
import com.dryjets.analytics.exchange.feed.FeedService.Status;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Shows the state of the feed. Always up: without it the service answers with the rates it has. */
@Readiness
@ApplicationScoped
class FeedReadiness implements AsyncHealthCheck {

    private static final String NAME = "exchange rates";

    /** Shorter than the timeout of a probe that runs every few seconds. */
    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    private final FeedService feed;

    FeedReadiness(FeedService feed) {
        this.feed = feed;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return feed.status()
                .ifNoItem()
                .after(TIMEOUT)
                .fail()
                .map(FeedReadiness::response)
                .onFailure()
                .recoverWithItem(failure -> HealthCheckResponse.named(NAME).up().build());
    }

    private static HealthCheckResponse response(Status status) {
        HealthCheckResponseBuilder response = HealthCheckResponse.named(NAME)
                .up()
                .withData("feed", status.isOn() ? "on" : "off")
                .withData("newest", status.newest().map(Object::toString).orElse("none"));
        status.state().ifPresent(state -> add(response, state));
        return response.build();
    }

    private static void add(HealthCheckResponseBuilder response, State state) {
        if (state.readAt() != null) {
            response.withData("readAt", state.readAt().toString());
        }
        if (state.failures() > 0) {
            response.withData("failures", state.failures()).withData("reason", String.valueOf(state.failure()));
        }
    }
}
