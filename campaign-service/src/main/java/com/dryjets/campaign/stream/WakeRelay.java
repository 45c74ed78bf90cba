package com.dryjets.campaign.stream;

import com.dryjets.campaign.changes.ChangeLog;
import com.dryjets.common.notification.Notifications;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Wakes the open streams of a campaign when the database says that it changed, whichever replica changed it. A stream
 * that is busy is woken once more when it is done, however often it was called meanwhile.
 */
@ApplicationScoped
class WakeRelay {

    private final Map<UUID, Set<MultiEmitter<? super UUID>>> streams = new ConcurrentHashMap<>();
    private final Notifications notifications;

    WakeRelay(Notifications notifications) {
        this.notifications = notifications;
    }

    void start(@Observes StartupEvent event) {
        notifications.listen(ChangeLog.CHANNEL, payload -> wake(UUID.fromString(payload)), this::wakeAll);
    }

    /** Ends the streams first, for the service waits until it has answered all requests. */
    void leave(@Observes ShutdownDelayInitiatedEvent event) {
        streams.values().forEach(all -> all.forEach(MultiEmitter::complete));
    }

    /** Calls at once, and after each change of the campaign. */
    Multi<UUID> wakes(UUID campaignId) {
        return Multi.createFrom().emitter(emitter -> add(campaignId, emitter), BackPressureStrategy.LATEST);
    }

    private void add(UUID campaignId, MultiEmitter<? super UUID> emitter) {
        emitter.onTermination(() -> remove(campaignId, emitter));
        streams.compute(campaignId, (id, known) -> {
            Set<MultiEmitter<? super UUID>> all = known == null ? ConcurrentHashMap.newKeySet() : known;
            all.add(emitter);
            return all;
        });
        // Only now, when no change can be missed any more.
        emitter.emit(campaignId);
    }

    private void remove(UUID campaignId, MultiEmitter<? super UUID> emitter) {
        streams.computeIfPresent(campaignId, (id, all) -> {
            all.remove(emitter);
            return all.isEmpty() ? null : all;
        });
    }

    private void wake(UUID campaignId) {
        streams.getOrDefault(campaignId, Set.of()).forEach(emitter -> emitter.emit(campaignId));
    }

    private void wakeAll() {
        streams.keySet().forEach(this::wake);
    }
}
