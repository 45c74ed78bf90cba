package com.dryjets.social.queue;

import com.dryjets.kit.work.IsolatedWork;
import com.dryjets.social.post.CampaignPosts.WithoutTime;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Looks for times for posts that have none. Any number of replicas may run it, since each locks what it works on. */
@ApplicationScoped
class PlacementTicker {

    private final PlacementService service;
    private final IsolatedWork<UUID> work = new IsolatedWork<>("Find times for posts", "campaignId");

    PlacementTicker(PlacementService service) {
        this.service = service;
    }

    @Scheduled(
            every = "{dryjets.social.queue.place-every:1m}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> tick() {
        return work.tick(
                () -> service.waiting().chain(waiting -> work.each(waiting, WithoutTime::campaignId, service::place)));
    }
}
