package com.dryjets.social.publishing;

import com.dryjets.kit.work.IsolatedWork;
import com.dryjets.kit.work.Lease;
import com.dryjets.social.post.LookUpService;
import com.dryjets.social.post.Post;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Takes over the posts of dead replicas and settles unknown outcomes. Any number of replicas may run it. */
@ApplicationScoped
class LookUpTicker {

    private final LookUpService posts;
    private final LookUp lookUp;
    private final PublishingConfig config;
    private final Clock clock;
    private final IsolatedWork<UUID> work = new IsolatedWork<>("Look post up", "postId");

    LookUpTicker(LookUpService posts, LookUp lookUp, PublishingConfig config, Clock clock) {
        this.posts = posts;
        this.lookUp = lookUp;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "{dryjets.social.publishing.look-ups-every:1s}",
            delayed = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> tick() {
        return work.tick(
                () -> posts.takeOverAbandoned(config.lookUps(), clock.instant().plus(config.lookUpAfter()))
                        .chain(this::settle));
    }

    private Uni<Integer> settle() {
        Lease lease = Lease.start(config.lease());
        return posts.claimUnknown(lease, config.lookUps())
                .chain(due -> work.each(due, config.lookUps(), Post::id, post -> lookUp.settle(post, lease)));
    }
}
