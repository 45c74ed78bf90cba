package com.dryjets.social.publishing;

import com.dryjets.social.account.Access;
import com.dryjets.social.lane.ClaimedLane;
import com.dryjets.social.network.NetworkClients;
import com.dryjets.social.post.PublishService;
import com.dryjets.social.post.PublishService.Next;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Publishes what a claimed lane has due, one post after the other. */
@ApplicationScoped
class LaneRunner {

    private final PublishService posts;
    private final Publisher publisher;
    private final NetworkClients clients;
    private final PublishingConfig config;

    LaneRunner(PublishService posts, Publisher publisher, NetworkClients clients, PublishingConfig config) {
        this.posts = posts;
        this.publisher = publisher;
        this.clients = clients;
        this.config = config;
    }

    Uni<Void> run(ClaimedLane lane) {
        AtomicReference<Optional<Access>> access = new AtomicReference<>(Optional.empty());
        return Multi.createBy()
                .repeating()
                .uni(() -> next(lane, access))
                .until(next -> next instanceof Next.Nothing)
                .select()
                .first(config.postsInARow())
                .collect()
                .asList()
                // Ended by the limit: the lane is returned, and claimed again after others had their turn.
                .chain(turns ->
                        turns.size() < config.postsInARow() ? Uni.createFrom().voidItem() : posts.release(lane));
    }

    /** @param access what the lane's last post was published with */
    private Uni<Next> next(ClaimedLane lane, AtomicReference<Optional<Access>> access) {
        return posts.takeNext(lane, clients.get(lane.channel())::plan)
                .call(next -> next instanceof Next.Perform perform
                        ? publisher.publish(perform.task(), access.get()).invoke(access::set)
                        : Uni.createFrom().nullItem());
    }
}
