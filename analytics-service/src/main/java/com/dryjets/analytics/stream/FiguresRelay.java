package com.dryjets.analytics.stream;

import com.dryjets.kit.stream.ChangeSignals;
import com.dryjets.kit.stream.Notifications;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;

/** ChangeSignals the streams of a campaign whose figures changed. */
@ApplicationScoped
class FiguresRelay {

    private static final String CHANNEL = "figures";

    private final ChangeSignals wakes;

    FiguresRelay(Notifications notifications) {
        this.wakes = ChangeSignals.on(notifications, CHANNEL);
    }

    void start(@Observes StartupEvent event) {
        // Being made is enough: it listens from then on.
    }

    /** Ends the streams first, for the service waits until it has answered all requests. */
    void leave(@Observes ShutdownDelayInitiatedEvent event) {
        wakes.end();
    }

    Multi<String> wakes(String tenant, UUID campaignId) {
        return wakes.of(tenant + "/" + campaignId);
    }
}
