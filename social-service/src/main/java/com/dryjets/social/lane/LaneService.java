package com.dryjets.social.lane;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.Lease;
import com.dryjets.social.network.RateLimit.Operation;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides which accounts publish next. A lane knows when its account's next post is due, so the cost of finding work depends
 * on the number of due lanes, not on the number of queued posts. Queueing a post wakes its lane in the same transaction; the
 * replica that holds a lane locks it before it looks for its next post, so no post is missed.
 */
@ApplicationScoped
public class LaneService {

    private final TenantTransaction transactions;
    private final LaneRepository lanes;
    private final LaneRestRepository rests;

    LaneService(TenantTransaction transactions, LaneRepository lanes, LaneRestRepository rests) {
        this.transactions = transactions;
        this.lanes = lanes;
        this.rests = rests;
    }

    /** Opens the lane of a connected account, before its posts are released. */
    public Uni<Void> open(SqlConnection connection, String tenant, UUID accountId, Channel channel) {
        return lanes.open(connection, tenant, accountId, channel);
    }

    /** Closes the lane of an account that cannot publish. */
    public Uni<Void> close(SqlConnection connection, String tenant, UUID accountId) {
        return lanes.close(connection, tenant, accountId);
    }

    /**
     * Wakes lanes at the given due times. Call it last in a transaction, because it waits for lanes that are looking for
     * their next post.
     */
    public Uni<Void> wake(SqlConnection connection, String tenant, Map<UUID, Instant> dueAt) {
        return dueAt.isEmpty() ? Uni.createFrom().voidItem() : lanes.wake(connection, tenant, dueAt);
    }

    /**
     * Locks lanes until the transaction ends; returns those that are open. Call it before queueing posts, so that the
     * account can't be disconnected in the meantime.
     */
    public Uni<Set<UUID>> lockOpen(SqlConnection connection, String tenant, Collection<UUID> accountIds) {
        return lanes.lockOpen(connection, tenant, accountIds);
    }

    /** Counts a tenant's accounts that have posts to publish now. */
    public Uni<Long> ready(String tenant) {
        return transactions.sql(tenant, connection -> lanes.ready(connection, tenant));
    }

    /** Claims lanes of a network, across all tenants, that have a post to publish. */
    public Uni<List<ClaimedLane>> claim(Channel channel, Lease lease, int limit) {
        return transactions.sql(Tenants.ALL, connection -> lanes.claim(connection, channel, lease, limit));
    }

    /** Sets the minimum time between two posts of an account. */
    public Uni<Void> keepApart(SqlConnection connection, String tenant, UUID accountId, Duration gap) {
        return lanes.keepApart(connection, tenant, accountId, gap);
    }

    /** Locks a claimed lane; returns what it may publish now, or empty if the lease was lost. */
    public Uni<Optional<Turn>> lock(SqlConnection connection, ClaimedLane lane) {
        return lanes.lock(connection, lane);
    }

    /**
     * Extends the lease of a lane for the next step of a post. If that step makes something visible, other posts keep the
     * gap to it from now on, even if its outcome remains unknown.
     */
    public Uni<Void> begin(SqlConnection connection, UUID accountId, Lease lease, UUID postId, boolean shows) {
        return shows
                ? lanes.beginToShow(connection, accountId, lease, postId)
                : lanes.renew(connection, accountId, lease);
    }

    /** Ends a step that makes a part of a post visible; other posts keep the gap to it from now on if it may be visible. */
    public Uni<Void> endToShow(SqlConnection connection, String tenant, UUID accountId, boolean mayBeShown) {
        return lanes.endToShow(connection, tenant, accountId, mayBeShown);
    }

    /** Extends the lease of a lane in the database; does nothing if it was lost. */
    public Uni<Void> renew(SqlConnection connection, UUID accountId, Lease lease) {
        return lanes.renew(connection, accountId, lease);
    }

    /** Returns a lane; null if nothing is queued. The caller has locked it before it looked for the next due time. */
    public Uni<Void> release(SqlConnection connection, ClaimedLane lane, @Nullable Instant nextDueAt) {
        return lanes.release(connection, lane, nextDueAt);
    }

    /** Stops an account from publishing for a while. */
    public Uni<Void> block(SqlConnection connection, String tenant, UUID accountId, RestReason reason, Instant until) {
        return rests.block(connection, tenant, accountId, reason, until);
    }

    /** Stops reading from an account for a while after a rate limit. */
    public Uni<Void> blockReading(SqlConnection connection, String tenant, UUID accountId, Instant until) {
        return rests.blockReading(connection, tenant, accountId, until);
    }

    /**
     * Counts a rate limit without a known end and rests the account, unless it already rests. Returns the end of the rest.
     *
     * @param pauses the rests after the first consecutive limit, the second and so on; the last one applies to all further
     *     ones
     */
    public Uni<Instant> countLimit(
            SqlConnection connection, String tenant, UUID accountId, Operation operation, List<Duration> pauses) {
        boolean reading = operation == Operation.READ;
        return rests.countLimit(connection, tenant, accountId, reading, pauses)
                .chain(() -> rests.restsUntil(connection, tenant, accountId, reading, pauses));
    }

    /**
     * Counts a limit of our application without a known end, and rests all accounts of the network that don't rest already.
     * Returns the end of this account's rest. Waits for all of their lanes, so the caller's transaction must not hold one.
     */
    public Uni<Instant> countNetworkLimit(
            String tenant, UUID accountId, Channel channel, Operation operation, List<Duration> pauses) {
        boolean reading = operation == Operation.READ;
        return transactions.sql(
                Tenants.ALL,
                connection -> rests.countNetworkLimit(connection, channel, reading, pauses)
                        .chain(() -> rests.restsUntil(connection, tenant, accountId, reading, pauses)));
    }

    /**
     * Resets the count of limits after a success, unless the account rests: then a limit came with the success or after it.
     */
    public Uni<Void> forgetLimits(SqlConnection connection, String tenant, UUID accountId, Operation operation) {
        return rests.forgetLimits(connection, tenant, accountId, operation == Operation.READ);
    }

    /**
     * Rests all accounts of a network, across all tenants, because of our application's limit or the network's API. Waits
     * for all of their lanes, so the caller's transaction must not hold one.
     */
    public Uni<Void> blockNetwork(Channel channel, Operation operation, RestReason reason, Instant until) {
        return transactions.sql(
                Tenants.ALL,
                connection -> operation == Operation.READ
                        ? rests.blockNetworkReading(connection, channel, until)
                        : rests.blockNetwork(connection, channel, reason, until));
    }

    /** Returns what delays the posts of these accounts now. */
    public Uni<Map<UUID, LaneState>> states(SqlConnection connection, String tenant, Set<UUID> accountIds) {
        return accountIds.isEmpty() ? Uni.createFrom().item(Map.of()) : rests.states(connection, tenant, accountIds);
    }

    /** Whether the account may not publish for a while. */
    public Uni<Boolean> rests(SqlConnection connection, String tenant, UUID accountId) {
        return rests.rests(connection, tenant, accountId);
    }

    /** Whether the account's posts and counters can be read. */
    public Uni<ReadAccess> readAccess(SqlConnection connection, String tenant, UUID accountId) {
        return rests.readAccess(connection, tenant, accountId);
    }
}
