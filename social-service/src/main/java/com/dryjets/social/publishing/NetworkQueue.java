package com.dryjets.social.publishing;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.work.IsolatedWork;
import com.dryjets.kit.work.Lease;
import com.dryjets.social.lane.ClaimedLane;
import com.dryjets.social.lane.LaneService;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The lanes of one network that this replica works on. A lane that is done makes place for the next at once, and one whose
 * upload takes long leaves its place, so that slow accounts hold up no others.
 */
final class NetworkQueue {

    private static final Logger LOG = Logger.getLogger(NetworkQueue.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final Channel channel;
    private final LaneService lanes;
    private final LaneRunner runner;
    private final PublishingConfig config;
    private final Places places;
    private final IsolatedWork<UUID> work = new IsolatedWork<>("Publish posts", "accountId");
    private volatile @Nullable MultiEmitter<? super Boolean> looks;

    NetworkQueue(Channel channel, LaneService lanes, LaneRunner runner, PublishingConfig config) {
        this.channel = channel;
        this.lanes = lanes;
        this.runner = runner;
        this.config = config;
        this.places = new Places(config.lanes(), config.longUploads(), this::lookNow);
    }

    /** Looks for due lanes regularly, and whenever a place is free, and publishes their posts. Never ends or fails. */
    Multi<Integer> publish() {
        Multi<Boolean> ticks = Multi.createFrom()
                .ticks()
                .every(config.every())
                .onOverflow()
                .drop()
                .map(tick -> true);
        Multi<Boolean> freed = Multi.createFrom().emitter(emitter -> looks = emitter, BackPressureStrategy.LATEST);
        return Multi.createBy()
                .merging()
                .streams(ticks, freed)
                .onOverflow()
                .dropPreviousItems()
                .onItem()
                .transformToUniAndConcatenate(look -> claim())
                .onItem()
                .<ClaimedLane>disjoint()
                .onItem()
                .transformToUni(this::run)
                .merge(places.most());
    }

    /** Looks for due lanes without waiting for the next tick. */
    void lookNow() {
        MultiEmitter<? super Boolean> emitter = looks;
        if (emitter != null) {
            emitter.emit(true);
        }
    }

    private Uni<List<ClaimedLane>> claim() {
        int free = places.free();
        if (free <= 0) {
            return Uni.createFrom().item(List.of());
        }
        return work.round(() -> lanes.claim(channel, Lease.start(config.lease()), free))
                .invoke(claimed -> places.keep(claimed.size()))
                .onFailure()
                .invoke(failure -> LOG.warnf("Claim of lanes failed; retrying channel=%s reason=%s", channel, failure))
                .onFailure()
                .recoverWithUni(Uni.createFrom()
                        .item(List.<ClaimedLane>of())
                        .onItem()
                        .delayIt()
                        .by(AFTER_FAILURE));
    }

    /** A lane may have many posts and long uploads. Each step, and each renewal while an upload goes on, shows that it moves. */
    private Uni<Integer> run(ClaimedLane lane) {
        Places.Place place = places.enter();
        return work.each(
                        List.of(lane),
                        1,
                        ClaimedLane::accountId,
                        (claimed, moved) ->
                                runner.run(claimed.withLease(claimed.lease().ofOneRow(moved)), place))
                .onTermination()
                .invoke(place::end);
    }
}
