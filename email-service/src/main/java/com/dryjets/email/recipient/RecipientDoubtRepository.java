package com.dryjets.email.recipient;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Queries for recipients whose outcome is unknown. */
@ApplicationScoped
class RecipientDoubtRepository implements RecipientDoubts {

    private static final String TENANTS = "select distinct tenant from delivery where state = 'UNKNOWN'";

    private static final String DOUBT = """
            r.id, d.route_revision, r.answered_at,
              cast(extract(epoch from now() - r.answered_at) * 1000 as bigint) as age_millis""";

    private static final String NEXT = """
            with next as (
              select recipient_id from delivery
              where tenant = $1 and state = 'UNKNOWN'
                and (asked_at is null or asked_at < now() - $2 * interval '1 millisecond')
              order by asked_at nulls first, due_at limit 1 for update skip locked)
            update delivery d set asked_at = now()
            from next join recipient r on r.tenant = $1 and r.id = next.recipient_id
            where d.recipient_id = next.recipient_id returning old.asked_at,\s""" + DOUBT;

    private static final String PUT_BACK =
            "update delivery set asked_at = $3 where tenant = $1 and recipient_id = $2 and state = 'UNKNOWN'";

    private static final String OF = "select d.asked_at, " + DOUBT + " " + """
            from delivery d join recipient r on r.tenant = d.tenant and r.id = d.recipient_id
            where d.tenant = $1 and d.recipient_id = any($2) and d.state = 'UNKNOWN'""";

    private static final String EXTEND = """
            update delivery set due_at = now() + $3 * interval '1 millisecond'
            where tenant = $1 and recipient_id = any($2) and state = 'UNKNOWN'""";

    @Override
    public Uni<Set<String>> tenants(SqlConnection connection) {
        return connection
                .preparedQuery(TENANTS)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString("tenant"))
                        .collect(Collectors.toSet()));
    }

    @Override
    public Uni<Doubt> next(SqlConnection connection, String tenant, Duration interval) {
        return connection
                .preparedQuery(NEXT)
                .execute(Tuple.of(tenant, (double) interval.toMillis()))
                .map(rows -> rows.size() == 0 ? null : doubt(rows.iterator().next()));
    }

    @Override
    public Uni<Void> putBack(SqlConnection connection, String tenant, Doubt doubt) {
        return connection
                .preparedQuery(PUT_BACK)
                .execute(Tuple.of(tenant, doubt.recipient(), doubt.askedAt()))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Doubt>> of(SqlConnection connection, String tenant, Collection<UUID> recipients) {
        return connection
                .preparedQuery(OF)
                .execute(Tuple.of(tenant, recipients.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(RecipientDoubtRepository::doubt)
                        .toList());
    }

    @Override
    public Uni<Void> extend(SqlConnection connection, String tenant, Collection<UUID> recipients, Duration patience) {
        return connection
                .preparedQuery(EXTEND)
                .execute(Tuple.of(tenant, recipients.toArray(UUID[]::new), (double) patience.toMillis()))
                .replaceWithVoid();
    }

    /** The outcome has been unknown since the last answer was recorded. */
    private static Doubt doubt(Row row) {
        return new Doubt(
                row.getUUID("id"),
                row.getUUID("route_revision"),
                row.getOffsetDateTime("answered_at").toInstant(),
                Duration.ofMillis(row.getLong("age_millis")),
                row.getOffsetDateTime("asked_at"));
    }
}
