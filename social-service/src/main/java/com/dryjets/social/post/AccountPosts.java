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

/** What becomes of posts when their accounts come and go. */
@ApplicationScoped
public class AccountPosts {

    /** How far after the last of the released posts planned ones are kept apart from them. */
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
     * ones are published from now on, one after the other and apart from what is planned; so are those that had no account
     * and would come too close to others. What does not fit before its campaign ends waits for a time.
     *
     * @param gap the account's shortest time between two posts
     */
    public Uni<Void> release(SqlConnection connection, String tenant, UUID accountId, Channel channel, Duration gap) {
        Instant now = clock.instant();
        return holds.releaseAccount(connection, tenant, accountId)
                .chain(own -> holds.adopt(connection, tenant, accountId, channel)
                        .call(adopted -> lanes.wake(connection, tenant, Released.dueAt(joined(own, adopted))))
                        .map(adopted -> LateRules.movable(own, adopted, now)))
                .chain(movable -> movable.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : space(connection, tenant, accountId, movable, gap, now));
    }

    private static List<Released> joined(List<Released> own, List<Released> adopted) {
        return Stream.concat(own.stream(), adopted.stream()).toList();
    }

    private Uni<Void> space(
            SqlConnection connection,
            String tenant,
            UUID accountId,
            List<Released> movable,
            Duration gap,
            Instant now) {
        Instant last = movable.getLast().scheduledFor();
        Span span = new Span(now.minus(gap), (last.isAfter(now) ? last : now).plus(AHEAD));
        Set<UUID> moved = movable.stream().map(Released::id).collect(Collectors.toSet());
        return lists.times(connection, accountId, List.of(span), moved)
                .map(planned -> LateRules.spaced(movable, planned, gap, now))
                .call(spaced -> queue.move(connection, tenant, spaced.times(), MoveReason.ACCOUNT_MISSING))
                .chain(spaced -> spaced.withoutTime().isEmpty()
                        ? Uni.createFrom().voidItem()
                        : holds.holdWithoutTime(connection, tenant, spaced.withoutTime()));
    }

    /** The same for posts that were added without an account, if the account can publish. */
    public Uni<Void> adopt(SqlConnection connection, String tenant, UUID accountId, Channel channel, Duration gap) {
        return lanes.lockOpen(connection, tenant, Set.of(accountId))
                .chain(open -> open.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : release(connection, tenant, accountId, channel, gap));
    }

    /** When the account's oldest post of a span of time until now was published; empty if there is none. */
    public Uni<Optional<Instant>> oldestWithin(SqlConnection connection, UUID accountId, Duration span) {
        return lists.oldestWithin(connection, accountId, span);
    }

    /** Networks for which posts of any tenant wait that have no account. */
    public Uni<List<Waiting>> withoutAccount() {
        return transactions.sql(Tenants.ALL, lists::withoutAccount);
    }
}
