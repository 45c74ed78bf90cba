package com.dryjets.email.email;

import com.dryjets.kit.rest.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Queries of the list of emails. Pages and counts follow an index, however many emails there were before. */
@ApplicationScoped
class EmailListRepository {

    private static final String PAGE = """
            select id, campaign_id, content_id, subject, included, excluded, topic, sender, status, scheduled_for, local_time,
              started_at, completed_at, recipients, hold_reason, failure, created_at, updated_at, version
            from email where tenant = $1""";

    private static final String COUNTS = """
            select s.status, cast(counted.emails as integer) as emails
            from unnest(cast($2 as text[])) s(status), lateral (
              select count(*) as emails from (
                select from email where tenant = $1 and status = s.status%s limit $3) as found) as counted""";

    private static final String OF_CAMPAIGN = " and campaign_id = %s";

    /** The sanitised words, each as a prefix; text without any word matches nothing. */
    private static final String MATCHES =
            " and search @@ to_tsquery('simple', replace(nullif(only_words(%s), ''), ' ', ':*&') || ':*')";

    private static final UUID LAST = new UUID(-1, -1);

    /** Lists emails from the newest. */
    Uni<List<EmailSummary>> page(SqlConnection connection, String tenant, EmailFilter filter, PageRequest page) {
        Tuple values = Tuple.of(tenant);
        String sql = PAGE
                + condition(values, " and id < %s", page.afterId().orElse(LAST))
                + condition(values, " and status = any(%s)", names(filter.statuses()))
                + restriction(values, filter)
                + condition(values, " order by id desc limit %s", page.fetch());
        return connection
                .preparedQuery(sql)
                .execute(values)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(EmailSummary::of)
                        .toList());
    }

    /** Counts emails by status, whatever status the filter asks for, each up to a limit. */
    Uni<Map<EmailStatus, Integer>> counts(SqlConnection connection, String tenant, EmailFilter filter, int most) {
        Tuple values = Tuple.of(tenant, names(List.of(EmailStatus.values())), most);
        return connection
                .preparedQuery(COUNTS.formatted(restriction(values, filter)))
                .execute(values)
                .map(rows -> {
                    Map<EmailStatus, Integer> counts = new EnumMap<>(EmailStatus.class);
                    rows.forEach(
                            row -> counts.put(EmailStatus.valueOf(row.getString("status")), row.getInteger("emails")));
                    return counts;
                });
    }

    private static String restriction(Tuple values, EmailFilter filter) {
        return condition(values, OF_CAMPAIGN, filter.campaignId()) + condition(values, MATCHES, filter.q());
    }

    private static String condition(Tuple values, String sql, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        values.addValue(value);
        return sql.formatted("$" + values.size());
    }

    private static String @Nullable [] names(List<EmailStatus> statuses) {
        return statuses.isEmpty() ? null : statuses.stream().map(Enum::name).toArray(String[]::new);
    }
}
