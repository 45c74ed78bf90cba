package com.dryjets.social.engagement;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Reads what was counted for a post. */
@ApplicationScoped
class AnalyticsService {

    private static final String FIND = "select * from engagement where tenant = $1 and post_id = $2";

    private final TenantTransaction transactions;

    AnalyticsService(TenantTransaction transactions) {
        this.transactions = transactions;
    }

    Uni<PostAnalytics> get(Caller caller, UUID postId) {
        return transactions.sql(
                caller.tenant(),
                connection -> connection
                        .preparedQuery(FIND)
                        .execute(Tuple.of(caller.tenant(), postId))
                        .map(rows -> {
                            if (rows.size() == 0) {
                                throw Problem.notFound("published post", postId);
                            }
                            return view(rows.iterator().next());
                        }));
    }

    private static PostAnalytics view(Row row) {
        OffsetDateTime polledAt = row.getOffsetDateTime("polled_at");
        return new PostAnalytics(
                row.getUUID("post_id"),
                row.getUUID("campaign_id"),
                Channel.valueOf(row.getString("channel")),
                row.getString("external_id"),
                row.getOffsetDateTime("published_at").toInstant(),
                TrackedPost.counters(row.getJsonObject("counters")),
                polledAt == null ? null : polledAt.toInstant());
    }
}
