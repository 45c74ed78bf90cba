package com.dryjets.social.account;

import com.dryjets.social.lane.LaneService;
import com.dryjets.social.lane.RestReason;
import com.dryjets.social.network.RateLimit;
import com.dryjets.social.network.RateLimit.Operation;
import com.dryjets.social.network.RateLimit.Scope;
import com.dryjets.social.post.AccountPosts;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Stores the limits that networks report, and rests accounts and networks whose limit is used up before a call is refused.
 */
@ApplicationScoped
class RateLimitNotes {

    private final RateLimitRepository limits;
    private final LaneService lanes;
    private final AccountPosts posts;
    private final RestConfig config;
    private final Clock clock;
    private final RecentLimits recent = new RecentLimits();

    RateLimitNotes(RateLimitRepository limits, LaneService lanes, AccountPosts posts, RestConfig config, Clock clock) {
        this.limits = limits;
        this.lanes = lanes;
        this.posts = posts;
        this.config = config;
        this.clock = clock;
    }

    /** Stores the reported limits that have changed, and rests the account if one of its own is used up. */
    Uni<Void> note(SqlConnection connection, String tenant, UUID accountId, List<RateLimit> reported) {
        Uni<Void> noted = Uni.createFrom().voidItem();
        for (RateLimit limit : reported) {
            if (recent.isNews(accountId, limit)) {
                noted = noted.chain(() -> limits.store(connection, tenant, accountId, limit))
                        .chain(() -> restIfUsedUp(connection, tenant, accountId, limit));
            }
        }
        return noted;
    }

    private Uni<Void> restIfUsedUp(SqlConnection connection, String tenant, UUID accountId, RateLimit limit) {
        return limit.isUsedUp() && limit.scope() == Scope.ACCOUNT
                ? end(connection, accountId, limit)
                        .chain(end -> end.isPresent()
                                ? restUntil(connection, tenant, accountId, limit.operation(), end.get())
                                : restLonger(connection, tenant, accountId, limit.operation()))
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> restUntil(
            SqlConnection connection, String tenant, UUID accountId, Operation operation, Instant until) {
        return operation == Operation.READ
                ? lanes.blockReading(connection, tenant, accountId, until)
                : lanes.block(connection, tenant, accountId, RestReason.RATE_LIMIT, until);
    }

    /** Rests the account for longer with each consecutive limit. */
    private Uni<Void> restLonger(SqlConnection connection, String tenant, UUID accountId, Operation operation) {
        return lanes.countLimit(connection, tenant, accountId, operation, RestRules.pauses(accountId, config))
                .replaceWithVoid();
    }

    private Uni<Optional<Instant>> end(SqlConnection connection, UUID accountId, RateLimit limit) {
        Instant now = clock.instant();
        return limit.resetsAt() != null || limit.postsIn() == null
                ? Uni.createFrom().item(RestRules.end(limit, Optional.empty(), config, now))
                : posts.oldestWithin(connection, accountId, limit.postsIn())
                        .map(oldest -> RestRules.end(limit, oldest, config, now));
    }

    /**
     * Rests all accounts of a network if a limit of our application is used up. It waits for all of their lanes, so the
     * caller's transaction must not hold one.
     */
    Uni<Void> noteShared(Access access, List<RateLimit> reported) {
        Uni<Void> noted = Uni.createFrom().voidItem();
        for (RateLimit limit : reported) {
            if (limit.isUsedUp() && limit.scope() == Scope.APP) {
                noted = noted.chain(() -> restNetwork(access, limit));
            }
        }
        return noted;
    }

    private Uni<Void> restNetwork(Access access, RateLimit limit) {
        return RestRules.end(limit, Optional.empty(), config, clock.instant())
                .map(until -> lanes.blockNetwork(access.channel(), limit.operation(), RestReason.RATE_LIMIT, until))
                .orElseGet(() -> lanes.countNetworkLimit(
                                access.tenant(),
                                access.accountId(),
                                access.channel(),
                                limit.operation(),
                                RestRules.pauses(access.accountId(), config))
                        .replaceWithVoid());
    }
}
