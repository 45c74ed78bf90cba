package com.dryjets.email.recipient;

import com.dryjets.kit.work.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Queries of what recipients do. Each update decides under the row's lock whether it was the first time. */
@ApplicationScoped
class RecipientActivityRepository implements RecipientActivities {

    private static final String OPENED = """
            update recipient set opens = opens + 1, first_opened_at = coalesce(first_opened_at, $3)
            where tenant = $1 and id = $2
            returning opens = 1 as first, email_id, campaign_id, address""";

    private static final String UNSUBSCRIBED = """
            update recipient r set unsubscribed_at = coalesce(r.unsubscribed_at, $3)
            from (select id, unsubscribed_at from recipient where tenant = $1 and id = $2 for update) as before
            where r.tenant = $1 and r.id = before.id
            returning before.unsubscribed_at is null as first, r.email_id, r.campaign_id, r.address""";

    private static final String FIND =
            "select false as first, email_id, campaign_id, address from recipient where tenant = $1 and id = $2";

    @Override
    public Uni<RecipientActivity> opened(SqlConnection connection, String tenant, UUID recipient, Instant now) {
        return one(connection, OPENED, Tuple.of(tenant, recipient, Utc.of(now)));
    }

    @Override
    public Uni<RecipientActivity> unsubscribed(SqlConnection connection, String tenant, UUID recipient, Instant now) {
        return one(connection, UNSUBSCRIBED, Tuple.of(tenant, recipient, Utc.of(now)));
    }

    @Override
    public Uni<RecipientActivity> find(SqlConnection connection, String tenant, UUID recipient) {
        return one(connection, FIND, Tuple.of(tenant, recipient));
    }

    private static Uni<RecipientActivity> one(SqlConnection connection, String sql, Tuple values) {
        return connection
                .preparedQuery(sql)
                .execute(values)
                .map(rows -> rows.size() == 0
                        ? null
                        : RecipientActivity.of(rows.iterator().next()));
    }
}
