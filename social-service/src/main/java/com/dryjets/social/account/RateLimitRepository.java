package com.dryjets.social.account;

import com.dryjets.kit.work.Utc;
import com.dryjets.social.account.RateLimitView.Limit;
import com.dryjets.social.network.RateLimit;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.data.Interval;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Stores and reads the limits that networks report. */
@ApplicationScoped
class RateLimitRepository {

    private static final String STORE = """
            insert into rate_limit (account_id, tenant, operation, name, scope, max, remaining, resets_at, posts_in,
                observed_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, clock_timestamp())
            on conflict (account_id, operation, scope, name) do update
            set max = excluded.max, remaining = excluded.remaining, resets_at = excluded.resets_at,
                posts_in = excluded.posts_in, observed_at = excluded.observed_at""";
    private static final String LIST = """
            select l.account_id, l.operation, l.name, l.scope, l.max, l.remaining, l.resets_at, l.observed_at
            from rate_limit l join social_account a on a.id = l.account_id
            where l.tenant = $1 and a.channel = $2 order by l.account_id, l.operation, l.name, l.scope""";

    private static final String QUOTAS = """
            select max, posts_in from rate_limit where tenant = $1 and account_id = $2
              and operation = 'PUBLISH' and scope = 'ACCOUNT' and posts_in is not null and max > 0""";

    Uni<Void> store(SqlConnection connection, String tenant, UUID accountId, RateLimit limit) {
        return connection
                .preparedQuery(STORE)
                .execute(Tuple.from(new Object[] {
                    accountId,
                    tenant,
                    limit.operation().name(),
                    limit.name(),
                    limit.scope().name(),
                    limit.limit(),
                    limit.remaining(),
                    limit.resetsAt() == null ? null : Utc.of(limit.resetsAt()),
                    limit.postsIn() == null ? null : Interval.of(limit.postsIn())
                }))
                .replaceWithVoid();
    }

    Uni<List<Limit>> list(SqlConnection connection, String tenant, String channel) {
        return connection
                .preparedQuery(LIST)
                .execute(Tuple.of(tenant, channel))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(RateLimitRepository::limit)
                        .toList());
    }

    /** The account's limits of posts. */
    Uni<List<PostQuota>> quotas(SqlConnection connection, String tenant, UUID accountId) {
        return connection
                .preparedQuery(QUOTAS)
                .execute(Tuple.of(tenant, accountId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new PostQuota(
                                row.getInteger("max"),
                                row.get(Interval.class, "posts_in").toDuration()))
                        .toList());
    }

    private static Limit limit(Row row) {
        return new Limit(
                row.getUUID("account_id"),
                RateLimit.Operation.valueOf(row.getString("operation")),
                row.getString("name"),
                RateLimit.Scope.valueOf(row.getString("scope")),
                row.getInteger("max"),
                row.getInteger("remaining"),
                Utc.instant(row.getOffsetDateTime("resets_at")),
                row.getOffsetDateTime("observed_at").toInstant());
    }
}
