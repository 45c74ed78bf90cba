package com.dryjets.email.recipient;

import com.dryjets.kit.work.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/**
 * Queries of what recipients do. The recipient's row is locked first, as outcomes do; under that lock each statement
 * decides whether it was the first time.
 */
@ApplicationScoped
class RecipientActivityRepository implements RecipientActivities {

    private static final String KNOWN = """
            with known as materialized (
              select id, email_id, campaign_id, address from recipient where tenant = $1 and id = $2 for update),\s""";

    private static final String UNSUBSCRIBED = KNOWN + """
            hit as (
              insert into recipient_engagement as e (tenant, recipient_id, unsubscribed_at)
              select $1, id, $3 from known
              on conflict (recipient_id) do update set
                unsubscribed_at = coalesce(e.unsubscribed_at, excluded.unsubscribed_at)
              returning old.unsubscribed_at is null as first)
            select hit.first, known.email_id, known.campaign_id, known.address from hit, known""";

    private static final String COMPLAINED = KNOWN + """
            hit as (
              insert into recipient_engagement as e (tenant, recipient_id, complained_at)
              select $1, id, $3 from known
              on conflict (recipient_id) do update set complained_at = coalesce(e.complained_at, excluded.complained_at)
              returning old.complained_at is null as first)
            select hit.first, known.email_id, known.campaign_id, known.address from hit, known""";

    private static final String FIND =
            "select false as first, email_id, campaign_id, address from recipient where tenant = $1 and id = $2";

    private final RecipientCountRepository counts;

    RecipientActivityRepository(RecipientCountRepository counts) {
        this.counts = counts;
    }

    @Override
    public Uni<RecipientActivity> unsubscribed(SqlConnection connection, String tenant, UUID recipient, Instant now) {
        return one(connection, UNSUBSCRIBED, Tuple.of(tenant, recipient, Utc.of(now)))
                .call(activity -> isFirst(activity)
                        ? counts.addUnsubscribed(connection, tenant, activity.emailId())
                        : Uni.createFrom().voidItem());
    }

    /** Records that a recipient complained. */
    Uni<RecipientActivity> complained(SqlConnection connection, String tenant, UUID recipient, Instant now) {
        return one(connection, COMPLAINED, Tuple.of(tenant, recipient, Utc.of(now)))
                .call(activity -> isFirst(activity)
                        ? counts.addComplained(connection, tenant, activity.emailId())
                        : Uni.createFrom().voidItem());
    }

    @Override
    public Uni<RecipientActivity> find(SqlConnection connection, String tenant, UUID recipient) {
        return one(connection, FIND, Tuple.of(tenant, recipient));
    }

    private static boolean isFirst(RecipientActivity activity) {
        return activity != null && activity.first();
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
