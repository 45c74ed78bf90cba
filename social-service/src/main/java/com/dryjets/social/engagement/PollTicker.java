package com.dryjets.social.engagement;

import com.dryjets.kit.work.IsolatedWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Polls due counters. Any number of replicas may run it, since each claims posts that no other holds. */
@ApplicationScoped
class PollTicker {

    private static final int PARALLEL = 4;

    private final Poller poller;
    private final IsolatedWork<UUID> work = new IsolatedWork<>("Poll counters", "postId");

    PollTicker(Poller poller) {
        this.poller = poller;
    }

    @Scheduled(
            every = "{dryjets.social.polling.every:1s}",
            delayed = "3s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> tick() {
        return work.tick(() -> poller.claim(work.backingOff())
                .chain(batches -> work.each(batches, PARALLEL, Poller.Batch::firstPostId, poller::poll)));
    }
}
