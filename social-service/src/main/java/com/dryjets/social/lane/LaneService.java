package com.dryjets.social.lane;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.Lease;
import com.dryjets.social.network.RateLimit.Operation;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides whose turn it is. A lane knows when its account's next post is due, so finding work costs as much as there is
 * work, however many posts wait. Queueing a post wakes its lane in the same transaction; the replica that holds a
 * lane locks it before it looks for its next post, so neither misses the other.
 */
@ApplicationScoped
public class LaneService {

    private final TenantTransaction transactions;
    private final LaneRepository lanes;

    LaneService(TenantTransaction transactions, LaneRepository lanes) {
        this.transactions = transactions;
        this.lanes = lanes;
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
     * Tells lanes when a post of theirs is due. Call it last in a transaction, because it waits for lanes that are
     * looking for their next post.
     */
    public Uni<Void> wake(SqlConnection connection, String tenant, Map<UUID, Instant> dueAt) {
        return dueAt.isEmpty() ? Uni.createFrom().voidItem() : lanes.wake(connection, tenant, dueAt);
    }

    /**
     * Locks lanes until the transaction ends; answers those that are open. Who queues posts calls it first, so that the
     * account cannot be disconnected meanwhile.
     */
    public Uni<Set<UUID>> lockOpen(SqlConnection connection, String tenant, Collection<UUID> accountIds) {
        return lanes.lockOpen(connection, tenant, accountIds);
    }

    /** How many of a tenant's accounts have posts to publish now. */
    public Uni<Long> ready(String tenant) {
        return transactions.sql(tenant, connection -> lanes.ready(connection, tenant));
    }

    /** Claims lanes of a network, of all tenants, that have a post to publish. */
    public Uni<List<ClaimedLane>> claim(Channel channel, Lease lease, int limit) {
        return transactions.sql(Tenants.ALL, connection -> lanes.claim(connection, channel, lease, limit));
    }

    /** Locks a claimed lane; tells whether it may publish now, or empty if the lease was lost. */
    public Uni<Optional<Boolean>> lock(SqlConnection connection, ClaimedLane lane) {
        return lanes.lock(connection, lane);
    }

    /** Extends the lease of a lane in the database; does nothing if it was lost. */
    public Uni<Void> renew(SqlConnection connection, UUID accountId, Lease lease) {
        return lanes.renew(connection, accountId, lease);
    }

    /** Returns a lane; null if nothing is queued. The caller has locked it before it looked for the next due time. */
    public Uni<Void> release(SqlConnection connection, ClaimedLane lane, @Nullable Instant nextDueAt) {
        return lanes.release(connection, lane, nextDueAt);
    }

    /** Lets an account rest after a rate limit. */
    public Uni<Void> block(
            SqlConnection connection, String tenant, UUID accountId, Operation operation, Instant until) {
        return lanes.block(connection, tenant, accountId, operation == Operation.READ, until);
    }

    /** Lets all accounts of a network rest, of all tenants: the limit of our application, or its API, is the reason. */
    public Uni<Void> blockNetwork(Channel channel, Operation operation, Instant until) {
        return transactions.sql(
                Tenants.ALL, connection -> lanes.blockNetwork(connection, channel, operation == Operation.READ, until));
    }

    /** Whether the account's posts and counters can be read. */
    public Uni<ReadAccess> readAccess(SqlConnection connection, String tenant, UUID accountId) {
        return lanes.readAccess(connection, tenant, accountId);
    }
}
