package com.dryjets.social.lane;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.work.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Lets lanes rest after limits, and tells which rest. */
@ApplicationScoped
class LaneRestRepository {

    private static final String LATER = """
            update account_lane set blocked_by = case when blocked_until >= %1$s then blocked_by else %2$s end,
                blocked_until = greatest(blocked_until, %1$s) where\s""";
    private static final String READ_LATER = """
            update account_lane set read_blocked_until = greatest(read_blocked_until, %1$s) where\s""";
    private static final String OF_NETWORK = """
            account_id in (
                select account_id from account_lane where channel = $1 and open order by account_id for update)""";
    private static final String OF_ACCOUNT = "tenant = $1 and account_id = $2";
    private static final String BLOCK = LATER.formatted("$3::timestamptz", "$4") + OF_ACCOUNT;
    private static final String BLOCK_READING = READ_LATER.formatted("$3") + OF_ACCOUNT;
    private static final String BLOCK_NETWORK = LATER.formatted("$2::timestamptz", "$3") + OF_NETWORK;
    private static final String BLOCK_NETWORK_READING = READ_LATER.formatted("$2") + OF_NETWORK;
    private static final String COUNT_LIMIT = """
            update account_lane set %1$s = %1$s + 1 where tenant = $1 and account_id = $2 returning %1$s as limits""";
    private static final String FORGET_LIMITS = """
            update account_lane set %1$s = 0 where tenant = $1 and account_id = $2 and %1$s > 0""";
    private static final String RESTS = """
            select coalesce(blocked_until > clock_timestamp(), false) as rests from account_lane
            where tenant = $1 and account_id = $2""";
    private static final String STATES = """
            select account_id, last_post, blocked_by,
                case when blocked_until > clock_timestamp() then blocked_until end as rests_until,
                case when greatest(shown_at, showing_since) + min_gap > clock_timestamp()
                    then greatest(shown_at, showing_since) + min_gap end as apart_until
            from account_lane where tenant = $1 and account_id in (select unnest($2::uuid[]))""";
    private static final String READ_ACCESS = """
            select case when read_blocked_until > clock_timestamp() then read_blocked_until end as until, open
            from account_lane where tenant = $1 and account_id = $2""";

    Uni<Void> block(SqlConnection connection, String tenant, UUID accountId, RestReason reason, Instant until) {
        return run(connection, BLOCK, tenant, accountId, Utc.of(until), reason.name());
    }

    Uni<Void> blockReading(SqlConnection connection, String tenant, UUID accountId, Instant until) {
        return run(connection, BLOCK_READING, tenant, accountId, Utc.of(until));
    }

    Uni<Void> blockNetwork(SqlConnection connection, Channel channel, RestReason reason, Instant until) {
        return run(connection, BLOCK_NETWORK, channel.name(), Utc.of(until), reason.name());
    }

    Uni<Void> blockNetworkReading(SqlConnection connection, Channel channel, Instant until) {
        return run(connection, BLOCK_NETWORK_READING, channel.name(), Utc.of(until));
    }

    Uni<Integer> countLimit(SqlConnection connection, String tenant, UUID accountId, boolean reading) {
        return connection
                .preparedQuery(COUNT_LIMIT.formatted(limits(reading)))
                .execute(Tuple.of(tenant, accountId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getInteger("limits"))
                        .findFirst()
                        .orElse(1));
    }

    Uni<Void> forgetLimits(SqlConnection connection, String tenant, UUID accountId, boolean reading) {
        return run(connection, FORGET_LIMITS.formatted(limits(reading)), tenant, accountId);
    }

    Uni<Boolean> rests(SqlConnection connection, String tenant, UUID accountId) {
        return connection
                .preparedQuery(RESTS)
                .execute(Tuple.of(tenant, accountId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).anyMatch(row -> row.getBoolean("rests")));
    }

    /** What keeps the posts of these accounts from leaving now. */
    Uni<Map<UUID, LaneState>> states(SqlConnection connection, String tenant, Set<UUID> accountIds) {
        return connection
                .preparedQuery(STATES)
                .execute(Tuple.of(tenant, accountIds.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap(row -> row.getUUID("account_id"), LaneRestRepository::state)));
    }

    private static LaneState state(Row row) {
        String reason = row.getString("blocked_by");
        return new LaneState(
                Utc.instant(row.getOffsetDateTime("rests_until")),
                reason == null ? null : RestReason.valueOf(reason),
                Utc.instant(row.getOffsetDateTime("apart_until")),
                row.getUUID("last_post"));
    }

    Uni<ReadAccess> readAccess(SqlConnection connection, String tenant, UUID accountId) {
        return connection
                .preparedQuery(READ_ACCESS)
                .execute(Tuple.of(tenant, accountId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new ReadAccess(row.getBoolean("open"), Utc.instant(row.getOffsetDateTime("until"))))
                        .findFirst()
                        .orElse(new ReadAccess(false, null)));
    }

    private static String limits(boolean reading) {
        return reading ? "read_limits" : "limits";
    }

    private static Uni<Void> run(SqlConnection connection, String sql, @Nullable Object... parameters) {
        return connection.preparedQuery(sql).execute(Tuple.from(parameters)).replaceWithVoid();
    }
}
