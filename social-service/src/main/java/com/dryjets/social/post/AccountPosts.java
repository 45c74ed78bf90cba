package com.dryjets.social.post;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.social.lane.LaneService;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What becomes of posts when their accounts come and go. */
@ApplicationScoped
public class AccountPosts {

    /** How far ahead planned posts are kept apart from late ones. */
    private static final Duration AHEAD = Duration.ofDays(30);

    private final TenantTransaction transactions;
    private final HoldRepository holds;
    private final PostListRepository lists;
    private final PostService queue;
    private final LaneService lanes;
    private final Clock clock;

    AccountPosts(
            TenantTransaction transactions,
            HoldRepository holds,
            PostListRepository lists,
            PostService queue,
            LaneService lanes,
            Clock clock) {
        this.transactions = transactions;
        this.holds = holds;
        this.lists = lists;
        this.queue = queue;
        this.lanes = lanes;
        this.clock = clock;
    }

    /** A network for which a tenant has posts without an account. */
    public record Waiting(String tenant, Channel channel) {}

    /** Holds the waiting posts of an account, whose lane the caller has closed. */
    public Uni<Void> hold(SqlConnection connection, String tenant, UUID accountId) {
        return holds.holdAccount(connection, tenant, accountId);
    }

    /**
     * Ends an account's hold, also of posts of its network that had no account, after the caller has opened its lane. Late
     * ones are published from now on, one after the other and apart from what is planned.
     *
     * @param gap the account's shortest time between two posts
     */
    public Uni<Void> release(SqlConnection connection, String tenant, UUID accountId, Channel channel, Duration gap) {
        Instant now = clock.instant();
        return holds.releaseAccount(connection, tenant, accountId, channel)
                .call(released -> lanes.wake(connection, tenant, Released.dueAt(released)))
                .map(released -> LateRules.late(released, now))
                .chain(late -> late.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : lists.times(connection, accountId, now.minus(gap), now.plus(AHEAD))
                                .chain(planned ->
                                        queue.move(connection, tenant, LateRules.spaced(late, planned, gap, now))));
    }

    /** The same for posts that were added without an account, if the account can publish. */
    public Uni<Void> adopt(SqlConnection connection, String tenant, UUID accountId, Channel channel, Duration gap) {
        return lanes.lockOpen(connection, tenant, Set.of(accountId))
                .chain(open -> open.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : release(connection, tenant, accountId, channel, gap));
    }

    /** Networks for which posts of any tenant wait that have no account. */
    public Uni<List<Waiting>> withoutAccount() {
        return transactions.sql(Tenants.ALL, lists::withoutAccount);
    }
}
