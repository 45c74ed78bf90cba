package com.dryjets.social.lane;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.work.Lease;
import com.dryjets.kit.work.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.data.Interval;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Claims, wakes and blocks lanes. Every statement about a claimed lane names the lease's token. What is ready is compared
 * with {@code now()}: {@code clock_timestamp()} may change within a statement, so it limits no index scan.
 */
@ApplicationScoped
class LaneRepository {

    private static final String OPEN = """
            insert into account_lane (account_id, tenant, channel, open) values ($1, $2, $3, true)
            on conflict (account_id) do update set open = true, blocked_until = null, blocked_by = null, read_blocked_until = null,
                limits = 0, read_limits = 0""";
    private static final String CLOSE = "update account_lane set open = false where tenant = $1 and account_id = $2";

    /** Locks the lanes in one order, because writers of several lanes could block each other otherwise. */
    private static final String WAKE = """
            with due as (select unnest($2::uuid[]) as account_id, unnest($3::timestamptz[]) as due_at),
            locked as (
                select l.account_id from account_lane l join due using (account_id)
                where l.tenant = $1 order by l.account_id for update of l
            )
            update account_lane l set next_due_at = least(l.next_due_at, due.due_at)
            from due join locked using (account_id) where l.account_id = due.account_id""";

    private static final String LOCK_OPEN = """
            select account_id, open from account_lane where tenant = $1 and account_id in (select unnest($2::uuid[]))
            order by account_id for update""";
    private static final String READY =
            "select count(*) as lanes from account_lane where tenant = $1 and ready_at <= now()";
    private static final String CLAIM = """
            update account_lane set lease_token = $1, leased_until = clock_timestamp() + $2 * interval '1 millisecond'
            where account_id in (
                select account_id from account_lane
                where channel = $3 and ready_at <= now()
                  and (leased_until is null or leased_until <= now())
                order by ready_at limit $4
                for update skip locked)
            returning account_id, tenant""";
    private static final String KEEP_APART = """
            update account_lane set min_gap = $3, next_due_at = case when next_due_at is not null then least(next_due_at, clock_timestamp()) end
            where tenant = $1 and account_id = $2 and min_gap <> $3""";
    private static final String LOCK = """
            select coalesce(blocked_until <= clock_timestamp(), true) and open as free,
                case when greatest(shown_at, showing_since) + min_gap > clock_timestamp()
                    then greatest(shown_at, showing_since) + min_gap end as apart_until, last_post
            from account_lane where account_id = $1 and lease_token = $2 for update""";
    private static final String BEGIN_TO_SHOW = """
            update account_lane set leased_until = clock_timestamp() + $3 * interval '1 millisecond',
                showing_since = clock_timestamp(), last_post = $4
            where account_id = $1 and lease_token = $2""";
    private static final String END_TO_SHOW = """
            update account_lane set showing_since = null, shown_at = case when $3 then clock_timestamp() else shown_at end
            where tenant = $1 and account_id = $2""";
    private static final String RENEW = """
            update account_lane set leased_until = clock_timestamp() + $3 * interval '1 millisecond'
            where account_id = $1 and lease_token = $2""";
    private static final String RELEASE = """
            update account_lane set next_due_at = $3, lease_token = null, leased_until = null
            where account_id = $1 and lease_token = $2""";

    Uni<Void> open(SqlConnection connection, String tenant, UUID accountId, Channel channel) {
        return run(connection, OPEN, accountId, tenant, channel.name());
    }

    Uni<Void> close(SqlConnection connection, String tenant, UUID accountId) {
        return run(connection, CLOSE, tenant, accountId);
    }

    Uni<Void> wake(SqlConnection connection, String tenant, Map<UUID, Instant> dueAt) {
        UUID[] accounts = dueAt.keySet().toArray(UUID[]::new);
        OffsetDateTime[] times =
                Arrays.stream(accounts).map(dueAt::get).map(Utc::of).toArray(OffsetDateTime[]::new);
        return run(connection, WAKE, tenant, accounts, times);
    }

    Uni<Set<UUID>> lockOpen(SqlConnection connection, String tenant, Collection<UUID> accountIds) {
        return connection
                .preparedQuery(LOCK_OPEN)
                .execute(Tuple.of(tenant, accountIds.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .filter(row -> row.getBoolean("open"))
                        .map(row -> row.getUUID("account_id"))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    Uni<Long> ready(SqlConnection connection, String tenant) {
        return connection
                .preparedQuery(READY)
                .execute(Tuple.of(tenant))
                .map(rows -> rows.iterator().next().getLong("lanes"));
    }

    Uni<List<ClaimedLane>> claim(SqlConnection connection, Channel channel, Lease lease, int limit) {
        return connection
                .preparedQuery(CLAIM)
                .execute(Tuple.of(lease.token(), lease.lengthInMillis(), channel.name(), limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new ClaimedLane(row.getUUID("account_id"), row.getString("tenant"), channel, lease))
                        .toList());
    }

    /** Sets the gap; a lane that waits for the end of a longer one looks for its next post again. */
    Uni<Void> keepApart(SqlConnection connection, String tenant, UUID accountId, Duration gap) {
        return run(connection, KEEP_APART, tenant, accountId, Interval.of(gap));
    }

    /** Locks a claimed lane; tells what it may publish, or empty if the lease was lost. */
    Uni<Optional<Turn>> lock(SqlConnection connection, ClaimedLane lane) {
        return connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(lane.accountId(), lane.lease().token()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Turn(
                                row.getBoolean("free"),
                                Utc.instant(row.getOffsetDateTime("apart_until")),
                                row.getUUID("last_post")))
                        .findFirst());
    }

    Uni<Void> beginToShow(SqlConnection connection, UUID accountId, Lease lease, UUID postId) {
        return run(connection, BEGIN_TO_SHOW, accountId, lease.token(), lease.lengthInMillis(), postId);
    }

    Uni<Void> endToShow(SqlConnection connection, String tenant, UUID accountId, boolean mayBeShown) {
        return run(connection, END_TO_SHOW, tenant, accountId, mayBeShown);
    }

    /** Extends the lease of a lane; does nothing if it was lost. */
    Uni<Void> renew(SqlConnection connection, UUID accountId, Lease lease) {
        return run(connection, RENEW, accountId, lease.token(), lease.lengthInMillis());
    }

    Uni<Void> release(SqlConnection connection, ClaimedLane lane, @Nullable Instant nextDueAt) {
        return run(connection, RELEASE, lane.accountId(), lane.lease().token(), utc(nextDueAt));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : Utc.of(time);
    }

    private static Uni<Void> run(SqlConnection connection, String sql, @Nullable Object... parameters) {
        return connection.preparedQuery(sql).execute(Tuple.from(parameters)).replaceWithVoid();
    }
}
