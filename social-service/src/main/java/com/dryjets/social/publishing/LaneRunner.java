package com.dryjets.social.publishing;

import com.dryjets.social.account.Access;
import com.dryjets.social.account.AskedLimits;
import com.dryjets.social.lane.ClaimedLane;
import com.dryjets.social.network.NetworkClients;
import com.dryjets.social.post.PublishTask;
import com.dryjets.social.post.TurnService;
import com.dryjets.social.post.TurnService.Next;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Publishes what a claimed lane has due, one post after the other. */
@ApplicationScoped
class LaneRunner {

    private final TurnService turns;
    private final Publisher publisher;
    private final NetworkClients clients;
    private final AskedLimits limits;
    private final PublishingConfig config;

    LaneRunner(
            TurnService turns,
            Publisher publisher,
            NetworkClients clients,
            AskedLimits limits,
            PublishingConfig config) {
        this.turns = turns;
        this.publisher = publisher;
        this.clients = clients;
        this.limits = limits;
        this.config = config;
    }

    Uni<Void> run(ClaimedLane lane, LanePlace place) {
        return limits.beforePosts(lane.tenant(), lane.accountId(), lane.channel())
                .chain(() -> publish(lane, place));
    }

    private Uni<Void> publish(ClaimedLane lane, LanePlace place) {
        AtomicReference<Optional<Access>> access = new AtomicReference<>(Optional.empty());
        return Multi.createBy()
                .repeating()
                .uni(() -> place.hasLeft() ? end(lane) : next(lane, place, access))
                .until(next -> next instanceof Next.Nothing)
                .select()
                .first(config.postsInARow())
                .collect()
                .asList()
                // Ended by the limit: the lane is returned, and claimed again after others had their turn.
                .chain(done ->
                        done.size() < config.postsInARow() ? Uni.createFrom().voidItem() : turns.release(lane));
    }

    /** A lane without a place ends with the post that took long. */
    private Uni<Next> end(ClaimedLane lane) {
        return turns.release(lane).replaceWith(new Next.Nothing());
    }

    /** @param access what the lane's last post was published with */
    private Uni<Next> next(ClaimedLane lane, LanePlace place, AtomicReference<Optional<Access>> access) {
        return turns.takeNext(lane, clients.get(lane.channel())::plan)
                .call(next -> next instanceof Next.Perform perform
                        ? publish(perform.task(), place, access)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> publish(PublishTask task, LanePlace place, AtomicReference<Optional<Access>> access) {
        return publisher
                .publish(task, access.get(), place)
                .invoke(turn -> access.set(turn.access()))
                .chain(turn -> turn.access()
                        .filter(used -> turn.published())
                        .map(limits::afterPost)
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }
}
