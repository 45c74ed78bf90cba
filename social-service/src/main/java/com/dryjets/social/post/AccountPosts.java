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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds and releases posts as their accounts are disconnected and connected. */
@ApplicationScoped
public class AccountPosts {

    /** How far after the last released post planned posts are read, to keep the gap to them. */
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

    /** Holds the waiting posts of an account. The caller must have closed its lane. */
    public Uni<Void> hold(SqlConnection connection, String tenant, UUID accountId) {
        return holds.holdAccount(connection, tenant, accountId);
    }

    /**
     * Releases the posts that an account holds, and assigns it the posts of its network that have no account. The caller
     * must have opened its lane. Late posts, and newly assigned ones that are too close to others, are moved to free times
     * from now on. Posts that no longer fit before their campaign ends are held until a time is free. Publishes an event for
     * each newly assigned post.
     *
     * @param gap the account's minimum time between two posts
     */
    public Uni<Void> release(SqlConnection connection, String tenant, UUID accountId, Channel channel, Duration gap) {
        Instant now = clock.instant();
        return holds.releaseAccount(connection, tenant, accountId)
                .chain(own -> holds.adopt(connection, tenant, accountId, channel)
                        .call(adopted -> lanes.wake(connection, tenant, Released.dueAt(joined(own, adopted))))
                        .chain(adopted -> space(
                                        connection, tenant, accountId, LateRules.movable(own, adopted, now), gap, now)
                                .chain(moved -> queue.tellAdopted(connection, tenant, without(adopted, moved)))))
                .chain(() -> queue.timeFreed(connection, tenant));
    }

    /** Leaves out moved posts: the event about their new time already names the account. */
    private static List<UUID> without(List<Released> adopted, Set<UUID> moved) {
        return adopted.stream()
                .map(Released::id)
                .filter(id -> !moved.contains(id))
                .toList();
    }

    private static List<Released> joined(List<Released> own, List<Released> adopted) {
        return Stream.concat(own.stream(), adopted.stream()).toList();
    }

    /** Moves posts so that they keep the gap to others; returns those that got a new time. */
    private Uni<Set<UUID>> space(
            SqlConnection connection,
            String tenant,
            UUID accountId,
            List<Released> movable,
            Duration gap,
            Instant now) {
        if (movable.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        Instant last = movable.getLast().scheduledFor();
        Span span = new Span(now.minus(gap), (last.isAfter(now) ? last : now).plus(AHEAD));
        Set<UUID> moved = movable.stream().map(Released::id).collect(Collectors.toSet());
        return lists.times(connection, accountId, List.of(span), moved)
                .map(planned -> LateRules.spaced(movable, planned, gap, now))
                .call(spaced -> queue.move(connection, tenant, spaced.times(), MoveReason.ACCOUNT_MISSING))
                .call(spaced -> spaced.withoutTime().isEmpty()
                        ? Uni.createFrom().voidItem()
                        : holds.holdWithoutTime(connection, tenant, spaced.withoutTime()))
                .map(spaced -> spaced.times().keySet());
    }

    /** Releases posts that were added without an account, if the account can publish. */
    public Uni<Void> adopt(SqlConnection connection, String tenant, UUID accountId, Channel channel, Duration gap) {
        return lanes.lockOpen(connection, tenant, Set.of(accountId))
                .chain(open -> open.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : release(connection, tenant, accountId, channel, gap));
    }

    /** Triggers a new search for free times for waiting posts, because a smaller gap may have made room. */
    public Uni<Void> gapChanged(SqlConnection connection, String tenant) {
        return queue.timeFreed(connection, tenant);
    }

    /** Returns when the account's oldest post within the last span of time was published; empty if there is none. */
    public Uni<Optional<Instant>> oldestWithin(SqlConnection connection, UUID accountId, Duration span) {
        return lists.oldestWithin(connection, accountId, span);
    }

    /** Lists the networks, across all tenants, for which posts without an account wait. */
    public Uni<List<Waiting>> withoutAccount() {
        return transactions.sql(Tenants.ALL, lists::withoutAccount);
    }
}
