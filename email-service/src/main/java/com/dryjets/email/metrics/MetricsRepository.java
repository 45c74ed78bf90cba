package com.dryjets.email.metrics;

import com.dryjets.email.metrics.EmailMetrics.LinkMetrics;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Questions about what became of a mail. */
@ApplicationScoped
class MetricsRepository {

    private static final String COUNT = """
            select cast(count(r.id) as integer) as recipients,
              cast(count(*) filter (where r.state = 'SENT') as integer) as sent,
              cast(count(*) filter (where r.state = 'BOUNCED') as integer) as bounces,
              cast(count(*) filter (where r.state = 'FAILED') as integer) as failed,
              cast(count(*) filter (where r.state = 'SKIPPED') as integer) as skipped,
              cast(count(r.first_opened_at) as integer) as opens,
              cast(count(r.unsubscribed_at) as integer) as unsubscribes
            from email e left join recipient r on r.tenant = e.tenant and r.email_id = e.id
            where e.tenant = $1 and e.id = $2 group by e.id""";

    private static final String LINKS = """
            select l.url, cast(count(c.recipient_id) as integer) as clicks
            from tracked_link l
              left join recipient_click c on c.tenant = l.tenant and c.email_id = l.email_id and c.position = l.position
            where l.tenant = $1 and l.email_id = $2 group by l.position, l.url order by l.position""";

    /** Null where there is no such mail. */
    Uni<Row> count(SqlConnection connection, String tenant, UUID emailId) {
        return connection
                .preparedQuery(COUNT)
                .execute(Tuple.of(tenant, emailId))
                .map(rows -> rows.size() == 0 ? null : rows.iterator().next());
    }

    /** In the order in which they stand in the mail. */
    Uni<List<LinkMetrics>> links(SqlConnection connection, String tenant, UUID emailId) {
        return connection
                .preparedQuery(LINKS)
                .execute(Tuple.of(tenant, emailId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new LinkMetrics(row.getString("url"), row.getInteger("clicks")))
                        .toList());
    }
}
