package com.dryjets.content.feed;

import com.dryjets.kit.work.IsolatedWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Polls due feeds. Any number of replicas may run it, since each claims feeds that no other holds. */
@ApplicationScoped
class FeedTicker {

    private final FeedPoller poller;
    private final IsolatedWork<UUID> work = new IsolatedWork<>("Poll feed", "feedId");

    FeedTicker(FeedPoller poller) {
        this.poller = poller;
    }

    @Scheduled(
            every = "${dryjets.feeds.check-every:10s}",
            delayed = "3s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> tick() {
        return work.tick(() ->
                poller.read(work.backingOff()).chain(readings -> work.each(readings, Reading::feedId, poller::store)));
    }
}
