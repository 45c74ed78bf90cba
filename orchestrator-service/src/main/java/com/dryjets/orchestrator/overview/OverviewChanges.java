package com.dryjets.orchestrator.overview;

import com.dryjets.kit.stream.ChangeSignals;
import com.dryjets.kit.stream.NotificationRelay;
import com.dryjets.kit.stream.StreamUpdate;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;

/** Signals open streams when the overview or the inbox of their tenant changes, whichever replica changed it. */
@ApplicationScoped
class OverviewChanges {

    /** The database notifies it from the trigger overview_changed. */
    private static final String CHANNEL = "overview";

    private static final String EVENT = "changed";

    private final ChangeSignals signals;
    private final OverviewStreamConfig config;
    private final Clock clock;

    OverviewChanges(NotificationRelay notifications, OverviewStreamConfig config, Clock clock) {
        this.signals = ChangeSignals.on(notifications, CHANNEL);
        this.config = config;
        this.clock = clock;
    }

    /** Creates the bean at startup, so that it listens from then on. */
    void start(@Observes StartupEvent event) {}

    /** Ends open streams first, because the service waits until it has answered all requests. */
    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        signals.end();
    }

    /** Emits at once and after each change, followed by a pause; changes during the pause become one. */
    Multi<StreamUpdate> of(String tenant) {
        return signals.of(tenant)
                .onItem()
                .transformToMultiAndConcatenate(
                        signal -> Multi.createBy().concatenating().streams(change(), pause()));
    }

    private Multi<StreamUpdate> change() {
        return Multi.createFrom().<StreamUpdate>deferred(() -> {
            Instant now = clock.instant();
            String json = "{\"at\":\"%s\"}".formatted(now);
            return Multi.createFrom().item(new StreamUpdate.Change(Long.toString(now.toEpochMilli()), EVENT, json));
        });
    }

    private Multi<StreamUpdate> pause() {
        return Uni.createFrom()
                .nullItem()
                .onItem()
                .delayIt()
                .by(config.atMostEvery())
                .onItem()
                .transformToMulti(nothing -> Multi.createFrom().empty());
    }
}
