package com.dryjets.social.publishing;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Sends out what is due. Several replicas may run it: each takes posts that no other has. */
@ApplicationScoped
class PublishTicker {

    private static final Logger LOG = Logger.getLogger(PublishTicker.class);

    private final DuePosts queue;
    private final Publisher publisher;
    private final PublishingConfig config;

    PublishTicker(DuePosts queue, Publisher publisher, PublishingConfig config) {
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
        return queue.lease()
                .onItem()
                .transformToMulti(due -> Multi.createFrom().iterable(due))
                .onItem()
                .transformToUni(this::work)
                .merge(config.parallel())
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** One post's trouble is not another's: its lease runs out and it is taken again. */
    private Uni<Void> work(LeasedPost post) {
        return publisher
                .work(post)
                .onFailure()
                .invoke(failure -> LOG.errorf(failure, "A due post could not be worked on: postId=%s", post.id()))
                .onFailure()
                .recoverWithNull();
    }
}
