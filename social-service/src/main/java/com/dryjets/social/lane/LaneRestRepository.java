package com.dryjets.social.lane;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.work.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Stores how long lanes rest after limits. */
@ApplicationScoped
class LaneRestRepository {

    private static final String LATER = """
            update account_lane set blocked_by = case when blocked_until >= %1$s then blocked_by else %2$s end,
                blocked_until = greatest(blocked_until, %1$s) where\s""";
    private static final String READ_LATER = """
            update account_lane set read_blocked_until = greatest(read_blocked_until, %1$s) where\s""";

    /** Selects and locks the open lanes of a network that fulfil a condition. */
    private static final String OF_NETWORK = """
            account_id in (
                select account_id from account_lane where channel = $1 and open and %s order by account_id for update)""";

    private static final String RESTS_LESS = OF_NETWORK.formatted("coalesce(%s < $2, true)");
    private static final String OF_ACCOUNT = "tenant = $1 and account_id = $2";
    private static final String BLOCK = LATER.formatted("$3::timestamptz", "$4") + OF_ACCOUNT;
    private static final String BLOCK_READING = READ_LATER.formatted("$3") + OF_ACCOUNT;
    private static final String BLOCK_NETWORK =
            LATER.formatted("$2::timestamptz", "$3") + RESTS_LESS.formatted("blocked_until");
    private static final String BLOCK_NETWORK_READING =
            READ_LATER.formatted("$2") + RESTS_LESS.formatted("read_blocked_until");

    private static final Counter PUBLISHING = new Counter("limits", "blocked_until", ", blocked_by = 'RATE_LIMIT'");
    private static final Counter READING = new Counter("read_limits", "read_blocked_until", "");
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

    /**
     * The columns that count consecutive limits and hold the end of a rest, and what else a rest sets. Concurrent responses
     * that report the same limit count once, because a lane that already rests is left as it is.
     */
    private record Counter(String limits, String until, String also) {

        private static final String COUNT = """
                update account_lane set %1$s = %1$s + 1, %2$s = clock_timestamp()
                    + ($3::float8[])[least(%1$s + 1, cardinality($3::float8[]))] * interval '1 millisecond'%3$s
                where %4$s and %5$s""";

        String isFree() {
            return "coalesce(%s <= clock_timestamp(), true)".formatted(until);
        }

        String count() {
            return COUNT.formatted(limits, until, also, isFree(), "tenant = $1 and account_id = $2");
        }

        /** Renumbers the parameter, because this statement takes one parameter less. */
        String countNetwork() {
            return COUNT.formatted(limits, until, also, isFree(), OF_NETWORK.formatted(isFree()))
                    .replace("$3", "$2");
        }

        /** Leaves a resting lane alone: the success either preceded the limit or reported it. */
        String forget() {
            return "update account_lane set %1$s = 0 where tenant = $1 and account_id = $2 and %1$s > 0 and %2$s"
                    .formatted(limits, isFree());
        }

        /**
         * Selects the end of a lane's rest. For a lane that doesn't rest, such as a closed one, it is that of a first limit.
         */
        String restsUntil() {
            return """
                    select coalesce(
                        (select case when %1$s > clock_timestamp() then %1$s end from account_lane
                         where tenant = $1 and account_id = $2),
                        clock_timestamp() + $3 * interval '1 millisecond') as until""".formatted(until);
        }
    }

    private static Counter counter(boolean reading) {
        return reading ? READING : PUBLISHING;
    }

    /**
     * Counts a limit and rests the account, unless it already rests.
     *
     * @param pauses the rests after the first consecutive limit, the second and so on; the last one applies to all further
     *     ones
     */
    Uni<Void> countLimit(
            SqlConnection connection, String tenant, UUID accountId, boolean reading, List<Duration> pauses) {
        return run(connection, counter(reading).count(), tenant, accountId, millis(pauses));
    }

    /** Counts a limit for all accounts of a network that don't rest already, and rests them. */
    Uni<Void> countNetworkLimit(SqlConnection connection, Channel channel, boolean reading, List<Duration> pauses) {
        return run(connection, counter(reading).countNetwork(), channel.name(), millis(pauses));
    }

    Uni<Instant> restsUntil(
            SqlConnection connection, String tenant, UUID accountId, boolean reading, List<Duration> pauses) {
        return connection
                .preparedQuery(counter(reading).restsUntil())
                .execute(Tuple.of(tenant, accountId, (double) pauses.getFirst().toMillis()))
                .map(rows -> rows.iterator().next().getOffsetDateTime("until").toInstant());
    }

    private static Double[] millis(List<Duration> pauses) {
        return pauses.stream().map(pause -> (double) pause.toMillis()).toArray(Double[]::new);
    }

    Uni<Void> forgetLimits(SqlConnection connection, String tenant, UUID accountId, boolean reading) {
        return run(connection, counter(reading).forget(), tenant, accountId);
    }

    Uni<Boolean> rests(SqlConnection connection, String tenant, UUID accountId) {
        return connection
                .preparedQuery(RESTS)
                .execute(Tuple.of(tenant, accountId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).anyMatch(row -> row.getBoolean("rests")));
    }

    /** Returns what delays the posts of these accounts now. */
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

    private static Uni<Void> run(SqlConnection connection, String sql, @Nullable Object... parameters) {
        return connection.preparedQuery(sql).execute(Tuple.from(parameters)).replaceWithVoid();
    }
}
