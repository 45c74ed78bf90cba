package com.dryjets.email.policy;

import com.dryjets.email.policy.SendingPolicy.Cap;
import com.dryjets.email.policy.SendingPolicy.QuietHours;
import com.dryjets.email.policy.SendingPolicy.WarmUp;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Queries of the sending policies. */
@ApplicationScoped
class SendingPolicyRepository implements SendingPolicies {

    private static final String FIND = "select * from sending_policy where tenant = $1";

    private static final String SAVE = """
            insert into sending_policy (tenant, quiet_from, quiet_to, quiet_zone, cap_emails, cap_days, warm_since,
              warm_first, warm_growth)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            on conflict (tenant) do update set quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to,
              quiet_zone = excluded.quiet_zone, cap_emails = excluded.cap_emails, cap_days = excluded.cap_days,
              warm_since = excluded.warm_since, warm_first = excluded.warm_first, warm_growth = excluded.warm_growth""";

    @Override
    public Uni<SendingPolicy> of(SqlConnection connection, String tenant) {
        return connection
                .preparedQuery(FIND)
                .execute(Tuple.of(tenant))
                .map(rows -> rows.size() == 0
                        ? SendingPolicy.NONE
                        : policy(rows.iterator().next()));
    }

    Uni<Void> save(SqlConnection connection, String tenant, SendingPolicy policy) {
        QuietHours quiet = policy.quietHours();
        Cap cap = policy.frequencyCap();
        WarmUp warm = policy.warmUp();
        return connection
                .preparedQuery(SAVE)
                .execute(Tuple.tuple()
                        .addString(tenant)
                        .addLocalTime(quiet == null ? null : LocalTime.parse(quiet.from()))
                        .addLocalTime(quiet == null ? null : quiet.end())
                        .addString(quiet == null ? null : quiet.timeZone())
                        .addInteger(cap == null ? null : cap.emails())
                        .addInteger(cap == null ? null : cap.days())
                        .addLocalDate(warm == null ? null : warm.startedOn())
                        .addInteger(warm == null ? null : warm.firstDay())
                        .addDouble(warm == null ? null : warm.growth()))
                .replaceWithVoid();
    }

    private static SendingPolicy policy(Row row) {
        @Nullable Integer emails = row.getInteger("cap_emails");
        return new SendingPolicy(
                row.getString("quiet_zone") == null
                        ? null
                        : new QuietHours(
                                row.getLocalTime("quiet_from").toString(),
                                row.getLocalTime("quiet_to").toString(),
                                row.getString("quiet_zone")),
                emails == null ? null : new Cap(emails, row.getInteger("cap_days")),
                row.getLocalDate("warm_since") == null
                        ? null
                        : new WarmUp(
                                row.getLocalDate("warm_since"),
                                row.getInteger("warm_first"),
                                row.getDouble("warm_growth")));
    }
}
