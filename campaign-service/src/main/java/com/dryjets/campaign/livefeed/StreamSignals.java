package com.dryjets.campaign.livefeed;

import com.dryjets.kit.stream.ChangeSignals;
import com.dryjets.kit.stream.NotificationRelay;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;

/** Signals the open streams of a campaign when it changes, whichever replica changed it. */
@ApplicationScoped
class StreamSignals {

    private final ChangeSignals signals;

    StreamSignals(NotificationRelay notifications) {
        this.signals = ChangeSignals.on(notifications, ChangeRepository.CHANNEL);
    }

    void start(@Observes StartupEvent event) {
        // Creating the bean is enough: it listens from then on.
    }

    /** Ends all streams before the shutdown, which waits until every request is answered. */
    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        signals.end();
    }

    /** Emits at once and after each change of the campaign. */
    Multi<String> of(UUID campaignId) {
        return signals.of(campaignId.toString());
    }
}
