package com.dryjets.campaign.stream;

import com.dryjets.campaign.changes.ChangeLog;
import com.dryjets.kit.stream.ChangeSignals;
import com.dryjets.kit.stream.Notifications;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;

/** ChangeSignals the streams of a campaign that changed. */
@ApplicationScoped
class WakeRelay {

    private final ChangeSignals wakes;

    WakeRelay(Notifications notifications) {
        this.wakes = ChangeSignals.on(notifications, ChangeLog.CHANNEL);
    }

    void start(@Observes StartupEvent event) {
        // Being made is enough: it listens from then on.
    }

    /** Ends the streams first, for the service waits until it has answered all requests. */
    void leave(@Observes ShutdownDelayInitiatedEvent event) {
        wakes.end();
    }

    /** Calls at once, and after each change of the campaign. */
    Multi<String> wakes(UUID campaignId) {
        return wakes.of(campaignId.toString());
    }
}
