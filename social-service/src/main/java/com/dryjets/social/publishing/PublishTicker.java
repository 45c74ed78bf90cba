package com.dryjets.social.publishing;

import com.dryjets.social.lane.LaneService;
import com.dryjets.social.network.NetworkClients;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Publishes due posts, on each network by itself, so that a slow network holds up no other. It ticks by itself because the
 * scheduler ticks at most once a second, which would make posts late.
 */
@ApplicationScoped
class PublishTicker {

    private final LaneService lanes;
    private final LaneRunner runner;
    private final NetworkClients clients;
    private final PublishingConfig config;
    private List<NetworkQueue> queues = List.of();
    private List<Cancellable> running = List.of();

    PublishTicker(LaneService lanes, LaneRunner runner, NetworkClients clients, PublishingConfig config) {
        this.lanes = lanes;
        this.runner = runner;
        this.clients = clients;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        int calls = LeaseRules.mostCalls(
                clients.channels().stream().map(clients::get).toList());
        LeaseRules.requireLongEnough(config.lease(), calls, config.callTimeout());
        queues = clients.channels().stream()
                .map(channel -> new NetworkQueue(channel, lanes, runner, config))
                .toList();
        running = queues.stream()
                .map(queue -> queue.publish().subscribe().with(done -> {}))
                .toList();
    }

    /** Looks for due posts without waiting for the next tick. */
    void lookNow() {
        queues.forEach(NetworkQueue::lookNow);
    }

    void stop(@Observes ShutdownEvent event) {
        running.forEach(Cancellable::cancel);
    }
}
