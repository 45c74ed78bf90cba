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

/** Notes the limits that networks report, and lets rest who has used one up, before a call would be refused. */
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

    /** Stores those of the reported limits that are news, and lets an account rest that has used one up. */
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
                        .chain(until -> limit.operation() == Operation.READ
                                ? lanes.blockReading(connection, tenant, accountId, until)
                                : lanes.block(connection, tenant, accountId, RestReason.RATE_LIMIT, until))
                : Uni.createFrom().voidItem();
    }

    private Uni<Instant> end(SqlConnection connection, UUID accountId, RateLimit limit) {
        Instant now = clock.instant();
        return limit.resetsAt() != null || limit.postsIn() == null
                ? Uni.createFrom().item(RestRules.end(limit, Optional.empty(), config, now))
                : posts.oldestWithin(connection, accountId, limit.postsIn())
                        .map(oldest -> RestRules.end(limit, oldest, config, now));
    }

    /**
     * Lets all accounts of a network rest if a limit of our application is used up. Call it outside of transactions that
     * hold a lane, because it waits for all of them.
     */
    Uni<Void> noteShared(Access access, List<RateLimit> reported) {
        Uni<Void> noted = Uni.createFrom().voidItem();
        for (RateLimit limit : reported) {
            if (limit.isUsedUp() && limit.scope() == Scope.APP) {
                Instant until = RestRules.end(limit, Optional.empty(), config, clock.instant());
                noted = noted.chain(
                        () -> lanes.blockNetwork(access.channel(), limit.operation(), RestReason.RATE_LIMIT, until));
            }
        }
        return noted;
    }
}
