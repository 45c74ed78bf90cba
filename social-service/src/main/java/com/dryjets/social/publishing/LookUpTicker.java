package com.dryjets.social.publishing;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.work.IsolatedWork;
import com.dryjets.kit.work.KeyedTicker;
import com.dryjets.kit.work.Lease;
import com.dryjets.social.network.NetworkClients;
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
    private final NetworkClients clients;
    private final PublishingConfig config;
    private final Clock clock;
    private final IsolatedWork<UUID> work = new IsolatedWork<>("Look post up", "postId");
    private final KeyedTicker<Channel> ticks = new KeyedTicker<>();

    LookUpTicker(LookUpService posts, LookUp lookUp, NetworkClients clients, PublishingConfig config, Clock clock) {
        this.posts = posts;
        this.lookUp = lookUp;
        this.clients = clients;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "{dryjets.social.publishing.look-ups-every:1s}",
            delayed = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> tick() {
        return work.tick(this::takeOver)
                .invoke(() -> ticks.start(clients.channels(), channel -> work.tick(() -> settle(channel))));
    }

    private Uni<Integer> takeOver() {
        return posts.abandoned(config.lookUps())
                .chain(due -> work.each(
                        due,
                        config.lookUps(),
                        Post::id,
                        post -> posts.takeOver(
                                post,
                                clock.instant().plus(config.lookUpAfter()),
                                task -> OutcomeRules.interrupted(task, config, clock.instant()))));
    }

    private Uni<Integer> settle(Channel channel) {
        Lease lease = Lease.start(config.lease());
        return posts.claimUnknown(channel, lease, config.lookUps())
                .chain(due -> work.each(due, config.lookUps(), Post::id, post -> lookUp.settle(post, lease)));
    }
}
