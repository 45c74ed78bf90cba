package com.dryjets.email.tracking;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Queries of emails that are rescored. */
@ApplicationScoped
class RescoreRepository {

    /** A repeated request starts again: the rules may be other ones than when it began. */
    private static final String REQUEST = """
            insert into engagement_rescoring as r (email_id, tenant, requested_at) values ($2, $1, now())
            on conflict (email_id) do update set last_recipient = default, recipients = 0, requested_at = now(),
              finished_at = null where r.tenant = excluded.tenant
            returning *""";

    private static final String FIND = "select * from engagement_rescoring where tenant = $1 and email_id = $2";

    private static final String UNFINISHED = """
            select tenant, email_id from engagement_rescoring
            where finished_at is null and email_id <> all($1) order by requested_at limit 100""";

    private static final String LOCK = """
            select last_recipient from engagement_rescoring
            where tenant = $1 and email_id = $2 and finished_at is null for update skip locked""";

    private static final String ADVANCE = """
            update engagement_rescoring set last_recipient = coalesce($3, last_recipient), recipients = recipients + $4,
              finished_at = case when $5 then now() end
            where tenant = $1 and email_id = $2""";

    /** An email that is rescored. */
    record Job(String tenant, UUID emailId) {}

    Uni<RescoreView> request(SqlConnection connection, String tenant, UUID emailId) {
        return one(connection.preparedQuery(REQUEST).execute(Tuple.of(tenant, emailId)));
    }

    /** Returns how far it is; null if it was never requested. */
    Uni<RescoreView> find(SqlConnection connection, String tenant, UUID emailId) {
        return one(connection.preparedQuery(FIND).execute(Tuple.of(tenant, emailId)));
    }

    private static Uni<RescoreView> one(Uni<RowSet<Row>> rows) {
        return rows.map(found ->
                found.size() == 0 ? null : RescoreView.of(found.iterator().next()));
    }

    /** Lists what is to be done for all tenants, the oldest first. */
    Uni<List<Job>> unfinished(SqlConnection connection, Set<UUID> except) {
        return connection
                .preparedQuery(UNFINISHED)
                .execute(Tuple.tuple().addArrayOfUUID(except.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Job(row.getString("tenant"), row.getUUID("email_id")))
                        .toList());
    }

    /** Locks a job; returns the last recipient that was rescored, null if it is finished or another replica works on it. */
    Uni<UUID> lock(SqlConnection connection, Job job) {
        return connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(job.tenant(), job.emailId()))
                .map(rows -> rows.size() == 0 ? null : rows.iterator().next().getUUID("last_recipient"));
    }

    /** Notes that these recipients were rescored, in the order of their ids. */
    Uni<Void> advance(SqlConnection connection, Job job, List<UUID> recipients, boolean finished) {
        UUID last = recipients.isEmpty() ? null : recipients.getLast();
        return connection
                .preparedQuery(ADVANCE)
                .execute(Tuple.of(job.tenant(), job.emailId(), last, recipients.size(), finished))
                .replaceWithVoid();
    }
}
