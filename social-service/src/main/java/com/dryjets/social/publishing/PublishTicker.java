package com.dryjets.social.publishing;

import com.dryjets.kit.work.IsolatedWork;
import com.dryjets.kit.work.Lease;
import com.dryjets.social.queue.ClaimedPost;
import com.dryjets.social.queue.PublishQueue;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Publishes due posts. Any number of replicas may run it, since each claims posts that no other holds. */
@ApplicationScoped
class PublishTicker {

    private final PublishQueue queue;
    private final Publisher publisher;
    private final PublishingConfig config;
    private final IsolatedWork<UUID> work = new IsolatedWork<>("Publish post", "postId");

    PublishTicker(PublishQueue queue, Publisher publisher, PublishingConfig config) {
        this.queue = queue;
        this.publisher = publisher;
        this.config = config;
    }

    @Scheduled(
            every = "{dryjets.social.publishing.every:1s}",
            delayed = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> tick() {
        return work.tick(() -> queue.claim(Lease.start(config.lease()), config.batch(), work.backingOff())
                .chain(due -> work.each(due, config.parallel(), ClaimedPost::id, publisher::publish)));
    }
}
