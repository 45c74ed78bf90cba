package com.dryjets.social.account;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.work.Utc;
import com.dryjets.social.account.RateLimitView.Limit;
import com.dryjets.social.platform.RateLimit;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** Stores and reads the limits that networks report. */
@ApplicationScoped
class RateLimitRepository {

    private static final String STORE = """
            insert into rate_limit (tenant, platform, operation, max, remaining, resets_at, observed_at)
            values ($1, $2, $3, $4, $5, $6, clock_timestamp())
            on conflict (tenant, platform, operation) do update
            set max = excluded.max, remaining = excluded.remaining, resets_at = excluded.resets_at,
                observed_at = excluded.observed_at
            where rate_limit.observed_at <= excluded.observed_at""";
    private static final String LIST = """
            select operation, max, remaining, resets_at, observed_at from rate_limit
            where tenant = $1 and platform = $2 order by operation""";

    /** Stores a limit, unless a newer one is stored. */
    Uni<Void> store(
            SqlConnection connection,
            String tenant,
            Channel platform,
            AccountAccess.Operation operation,
            RateLimit limit) {
        return connection
                .preparedQuery(STORE)
                .execute(Tuple.from(new Object[] {
                    tenant,
                    platform.name(),
                    operation.name(),
                    limit.limit(),
                    limit.remaining(),
                    limit.resetsAt() == null ? null : Utc.of(limit.resetsAt())
                }))
                .replaceWithVoid();
    }

    Uni<List<Limit>> list(SqlConnection connection, String tenant, Channel platform) {
        return connection
                .preparedQuery(LIST)
                .execute(Tuple.of(tenant, platform.name()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(RateLimitRepository::limit)
                        .toList());
    }

    private static Limit limit(Row row) {
        return new Limit(
                row.getString("operation"),
                row.getInteger("max"),
                row.getInteger("remaining"),
                Utc.instant(row.getOffsetDateTime("resets_at")),
                row.getOffsetDateTime("observed_at").toInstant());
    }
}
