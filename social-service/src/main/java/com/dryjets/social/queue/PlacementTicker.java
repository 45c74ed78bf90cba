package com.dryjets.social.queue;

import com.dryjets.kit.work.IsolatedWork;
import com.dryjets.social.post.CampaignPosts.WithoutTime;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Searches free times for posts that have none. Any number of replicas can run it, because each claims what it works on. */
@ApplicationScoped
class PlacementTicker {

    private static final int BATCH = 100;

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
        return work.tick(this::round);
    }

    private Uni<Void> round() {
        return service.claim(BATCH)
                .chain(claimed -> work.each(claimed, WithoutTime::campaignId, service::place)
                        .chain(() -> claimed.size() < BATCH ? Uni.createFrom().voidItem() : round()));
    }
}
