package com.dryjets.social.polling;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.work.IsolatedWork;
import com.dryjets.kit.work.KeyedTicker;
import com.dryjets.kit.work.Lease;
import com.dryjets.social.engagement.EngagementService;
import com.dryjets.social.engagement.PollingConfig;
import com.dryjets.social.network.NetworkClients;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Polls due counters, of each network by itself. Any number of replicas may run it. */
@ApplicationScoped
class PollTicker {

    private final Poller poller;
    private final EngagementService engagement;
    private final NetworkClients clients;
    private final PollingConfig config;
    private final IsolatedWork<UUID> work = new IsolatedWork<>("Poll counters", "postId");
    private final KeyedTicker<Channel> ticks = new KeyedTicker<>();

    PollTicker(Poller poller, EngagementService engagement, NetworkClients clients, PollingConfig config) {
        this.poller = poller;
        this.engagement = engagement;
        this.clients = clients;
        this.config = config;
    }

    @Scheduled(
            every = "{dryjets.social.polling.every:1s}",
            delayed = "3s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> tick() {
        ticks.start(clients.channels(), channel -> work.tick(() -> poll(channel)));
        return Uni.createFrom().voidItem();
    }

    private Uni<Integer> poll(Channel channel) {
        Lease lease = Lease.start(config.lease());
        return engagement
                .claim(channel, lease)
                .chain(claimed -> work.each(
                        poller.batches(claimed, lease), config.parallel(), Poller.Batch::firstPostId, poller::poll));
    }
}
