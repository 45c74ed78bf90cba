package com.dryjets.social.queue;

import com.dryjets.kit.work.IsolatedWork;
import com.dryjets.social.post.Post;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Looks for posts whose content was approved anew. Any number of replicas may run it, since each locks what it works on. */
@ApplicationScoped
class ReapprovalTicker {

    private static final int BATCH = 100;

    private final ReapprovalService service;
    private final IsolatedWork<UUID> work = new IsolatedWork<>("Queue posts approved anew", "postId");

    ReapprovalTicker(ReapprovalService service) {
        this.service = service;
    }

    @Scheduled(
            every = "{dryjets.social.queue.reapproved-every:1s}",
            delayed = "3s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> tick() {
        return work.tick(
                () -> service.due(work.backingOff(), BATCH).chain(due -> work.each(due, Post::id, service::queue)));
    }
}
