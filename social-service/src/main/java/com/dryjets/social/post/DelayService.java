package com.dryjets.social.post;

import com.dryjets.social.lane.LaneService;
import com.dryjets.social.post.DelayRules.Due;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says why queued posts are late. */
@ApplicationScoped
public class DelayService {

    private final LaneService lanes;
    private final LedgerRepository ledgers;
    private final Clock clock;

    DelayService(LaneService lanes, LedgerRepository ledgers, Clock clock) {
        this.lanes = lanes;
        this.ledgers = ledgers;
        this.clock = clock;
    }

    /** Why these posts leave later than planned, by their ids; those that do not are left out. */
    public Uni<Map<UUID, Delay>> of(SqlConnection connection, String tenant, List<Post> posts) {
        return delays(connection, tenant, posts.stream().map(Due::of).toList());
    }

    /** The same for one post. */
    public Uni<Optional<Delay>> of(SqlConnection connection, Post post) {
        return of(connection, post.tenant(), List.of(post)).map(delays -> Optional.ofNullable(delays.get(post.id())));
    }

    Uni<Map<UUID, Delay>> delays(SqlConnection connection, String tenant, List<Due> posts) {
        List<Due> queued = posts.stream()
                .filter(post -> post.status() == PostStatus.QUEUED)
                .toList();
        Set<UUID> accounts =
                queued.stream().map(Due::accountId).filter(Objects::nonNull).collect(Collectors.toSet());
        List<UUID> postponed =
                queued.stream().filter(Due::isPostponed).map(Due::id).toList();
        return lanes.states(connection, tenant, accounts)
                .chain(states -> ledgers.lastOutcomes(connection, tenant, postponed)
                        .map(outcomes -> {
                            Map<UUID, Delay> delays = new HashMap<>();
                            queued.forEach(post -> DelayRules.delay(
                                            post,
                                            states.get(post.accountId()),
                                            outcomes.get(post.id()),
                                            clock.instant())
                                    .ifPresent(delay -> delays.put(post.id(), delay)));
                            return delays;
                        }));
    }
}
