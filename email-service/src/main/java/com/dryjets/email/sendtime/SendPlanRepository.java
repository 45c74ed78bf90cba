package com.dryjets.email.sendtime;

import com.dryjets.email.email.EmailRef;
import com.dryjets.email.email.SendWindow;
import com.dryjets.email.sendtime.SendPlan.Basis;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Queries of what is known of a tenant and an audience, and of what the times of an email were chosen by. */
@ApplicationScoped
class SendPlanRepository {

    /** Contacts whose hours stand for those of the audience: enough to know a share of 1 % to a seventh of its size. */
    private static final int SAMPLE = 5_000;

    private static final String TENANT = """
            select g.hour, greatest(0, coalesce(t.engagement, 0) / decayed(now())) as engagement,
              greatest(0, coalesce(r.trials, 0) / decayed(now())) as trials,
              greatest(0, coalesce(r.answers, 0) / decayed(now())) as answers
            from generate_series(0, 167) as g(hour)
              left join tenant_hour t on t.tenant = $1 and t.hour = g.hour
              left join trial_hour r on r.tenant = $1 and r.hour = g.hour""";

    /** Recipients at equal distances in their lane, found one by one, so that the size of the audience does not matter. */
    private static final String AUDIENCE = """
            select h.hour, sum(h.engagement) / decayed(now()) as engagement
            from email_lane l
              cross join lateral generate_series(1, l.size, greatest(1, l.size / $3)) as s(seq)
              join recipient r on r.tenant = $1 and r.email_id = $2 and r.lane = l.lane and r.seq = s.seq
              join contact_hour h on h.tenant = $1 and h.contact_id = r.contact_id and h.engagement > 0
            where l.tenant = $1 and l.email_id = $2 and l.lane = 0
            group by h.hour""";

    private static final String KEEP = """
            insert into send_plan (tenant, email_id, starts_at, ends_at, rates, shares, engagement, audience_engagement, trials,
              answers)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing""";

    private static final String FIND = "select * from send_plan where tenant = $1 and email_id = $2";

    /** Finds the plan of an email; null before the first of its recipients was claimed. */
    Uni<@Nullable SendPlan> find(SqlConnection connection, String tenant, UUID emailId) {
        return connection
                .preparedQuery(FIND)
                .execute(Tuple.of(tenant, emailId))
                .map(rows -> rows.size() == 0 ? null : plan(rows.iterator().next()));
    }

    private static SendPlan plan(Row row) {
        return new SendPlan(
                new SendWindow(
                        row.getOffsetDateTime("starts_at").toInstant(),
                        row.getOffsetDateTime("ends_at").toInstant()),
                Hours.of(row.getArrayOfDoubles("rates")),
                Hours.of(row.getArrayOfDoubles("shares")),
                new Basis(
                        row.getDouble("engagement"),
                        row.getDouble("audience_engagement"),
                        row.getDouble("trials"),
                        row.getDouble("answers")));
    }

    /** Reads what is known of the tenant's contacts now. */
    Uni<TenantHours> tenant(SqlConnection connection, String tenant) {
        return connection
                .preparedQuery(TENANT)
                .execute(Tuple.of(tenant))
                .map(rows -> new TenantHours(hours(rows, "engagement"), hours(rows, "trials"), hours(rows, "answers")));
    }

    /** Reads what is known of a sample of the email's recipients now. */
    Uni<Hours> audience(SqlConnection connection, EmailRef email) {
        return connection
                .preparedQuery(AUDIENCE)
                .execute(Tuple.of(email.tenant(), email.emailId(), SAMPLE))
                .map(rows -> hours(rows, "engagement"));
    }

    private static Hours hours(RowSet<Row> rows, String column) {
        Map<Integer, Double> values = new HashMap<>();
        rows.forEach(row -> values.put(row.getInteger("hour"), row.getDouble(column)));
        return Hours.of(values);
    }

    /** Keeps the plan of an email, unless it has one. */
    Uni<Void> keep(SqlConnection connection, EmailRef email, SendPlan plan) {
        return connection
                .preparedQuery(KEEP)
                .execute(Tuple.tuple()
                        .addString(email.tenant())
                        .addUUID(email.emailId())
                        .addOffsetDateTime(plan.window().from().atOffset(ZoneOffset.UTC))
                        .addOffsetDateTime(plan.window().until().atOffset(ZoneOffset.UTC))
                        .addArrayOfDouble(plan.rates().toArray())
                        .addArrayOfDouble(plan.shares().toArray())
                        .addDouble(plan.basis().engagement())
                        .addDouble(plan.basis().audienceEngagement())
                        .addDouble(plan.basis().trials())
                        .addDouble(plan.basis().answers()))
                .replaceWithVoid();
    }
}
