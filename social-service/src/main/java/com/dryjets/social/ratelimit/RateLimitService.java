package com.dryjets.social.ratelimit;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.social.platform.PlatformClients;
import com.dryjets.social.ratelimit.RateLimitView.Limit;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reads the limits that the networks told of. */
@ApplicationScoped
class RateLimitService {

    private static final String FIND = """
            select operation, max, remaining, resets_at, observed_at from rate_limit
            where tenant = $1 and platform = $2 order by operation""";

    private final TenantTransaction transactions;
    private final PlatformClients clients;

    RateLimitService(TenantTransaction transactions, PlatformClients clients) {
        this.transactions = transactions;
        this.clients = clients;
    }

    Uni<RateLimitView> limits(Caller caller, Channel platform) {
        clients.get(platform);
        return transactions.sql(
                caller.tenant(),
                connection -> connection
                        .preparedQuery(FIND)
                        .execute(Tuple.of(caller.tenant(), platform.name()))
                        .map(rows -> {
                            List<Limit> limits = StreamSupport.stream(rows.spliterator(), false)
                                    .map(RateLimitService::limit)
                                    .toList();
                            return new RateLimitView(platform, limits);
                        }));
    }

    private static Limit limit(Row row) {
        OffsetDateTime resetsAt = row.getOffsetDateTime("resets_at");
        return new Limit(
                row.getString("operation"),
                row.getInteger("max"),
                row.getInteger("remaining"),
                resetsAt == null ? null : resetsAt.toInstant(),
                row.getOffsetDateTime("observed_at").toInstant());
    }
}
