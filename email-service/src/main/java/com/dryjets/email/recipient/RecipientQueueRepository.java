package com.dryjets.email.recipient;

import com.dryjets.kit.work.Lease;
import com.dryjets.kit.work.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Queries of the recipient queue. */
@ApplicationScoped
class RecipientQueueRepository implements RecipientQueue {

    private static final String CLAIM = """
            with due as (
              select id from recipient
              where tenant = $1 and email_id = $2 and state = 'PENDING' and next_attempt_at <= clock_timestamp()
              order by next_attempt_at, id limit $3 for update skip locked),
            claimed as (
              update recipient r set
                state = case when s.address is null then 'SENDING' else 'SKIPPED' end,
                attempts = r.attempts + case when s.address is null then 1 else 0 end,
                lease_token = $4,
                leased_until = clock_timestamp() + $5 * interval '1 millisecond'
              from due left join recipient d on d.id = due.id
                left join suppression s on s.tenant = d.tenant and s.address = d.address
              where r.id = due.id and r.tenant = $1
              returning r.id, r.address, r.attempts, r.deferrals, r.state)
            select * from claimed order by id""";

    private static final String RENEW = """
            update recipient set leased_until = clock_timestamp() + $2 * interval '1 millisecond'
            where lease_token = $1 and state = 'SENDING' and leased_until > clock_timestamp()""";

    private static final String RELEASE_EXPIRED = """
            update recipient set state = 'PENDING', lease_token = null, leased_until = null
            where id in (select id from recipient where state = 'SENDING' and leased_until < clock_timestamp()
              for update skip locked)""";

    private static final String GIVE_UP = """
            update recipient set state = 'FAILED', error = coalesce(error, 'No answer in time.')
            where tenant = $1 and email_id = $2 and state = 'PENDING' and attempts > 0""";

    /**
     * The only outcome that is recorded without checking the lease token: a late success is better than another copy. A
     * recipient may be SKIPPED or FAILED by then, since another attempt's outcome was unknown.
     */
    private static final String ACCEPTED = """
            update recipient set state = 'SENT', sent_at = $3, error = null, lease_token = null, leased_until = null
            where tenant = $1 and id = any($2) and state not in ('SENT', 'BOUNCED') returning id""";

    private static final String END = """
            update recipient set state = $5, error = $4, lease_token = null, leased_until = null
            where tenant = $1 and id = $2 and lease_token = $3 and state = 'SENDING'""";

    private static final String RETRY_LATER = """
            update recipient set state = 'PENDING', error = $4, deferrals = deferrals + $5,
              next_attempt_at = clock_timestamp() + $6 * interval '1 millisecond', lease_token = null, leased_until = null
            where tenant = $1 and id = $2 and lease_token = $3 and state = 'SENDING'""";

    @Override
    public Uni<Claim> claim(SqlConnection connection, String tenant, UUID emailId, int limit, Lease lease) {
        return connection
                .preparedQuery(CLAIM)
                .execute(Tuple.of(tenant, emailId, limit, lease.token(), lease.lengthInMillis()))
                .map(RecipientQueueRepository::claimOf);
    }

    @Override
    public Uni<Boolean> renew(SqlConnection connection, Lease lease) {
        return connection
                .preparedQuery(RENEW)
                .execute(Tuple.of(lease.token(), lease.lengthInMillis()))
                .map(result -> result.rowCount() > 0);
    }

    @Override
    public Uni<Integer> releaseExpired(SqlConnection connection) {
        return connection.query(RELEASE_EXPIRED).execute().map(RowSet::rowCount);
    }

    @Override
    public Uni<Integer> giveUp(SqlConnection connection, String tenant, UUID emailId) {
        return connection
                .preparedQuery(GIVE_UP)
                .execute(Tuple.of(tenant, emailId))
                .map(RowSet::rowCount);
    }

    /** Makes recipients SENT and returns those that were not, in order; BOUNCED ones stay. */
    Uni<List<UUID>> accepted(SqlConnection connection, String tenant, List<UUID> recipients, Instant now) {
        return connection
                .preparedQuery(ACCEPTED)
                .execute(Tuple.of(tenant, recipients.toArray(UUID[]::new), Utc.of(now)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("id"))
                        .sorted()
                        .toList());
    }

    @Override
    public Uni<Boolean> bounced(
            SqlConnection connection, String tenant, UUID recipient, UUID leaseToken, String error) {
        return end(connection, Tuple.of(tenant, recipient, leaseToken, error, "BOUNCED"));
    }

    @Override
    public Uni<Void> failed(SqlConnection connection, String tenant, UUID recipient, UUID leaseToken, String error) {
        return end(connection, Tuple.of(tenant, recipient, leaseToken, error, "FAILED"))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> deferred(
            SqlConnection connection, String tenant, UUID recipient, UUID leaseToken, String error, Duration pause) {
        return retryLater(connection, Tuple.of(tenant, recipient, leaseToken, error, 1, millis(pause)));
    }

    @Override
    public Uni<Void> unanswered(
            SqlConnection connection, String tenant, UUID recipient, UUID leaseToken, String error, Duration pause) {
        return retryLater(connection, Tuple.of(tenant, recipient, leaseToken, error, 0, millis(pause)));
    }

    private static Uni<Boolean> end(SqlConnection connection, Tuple values) {
        return connection.preparedQuery(END).execute(values).map(result -> result.rowCount() == 1);
    }

    private static Uni<Void> retryLater(SqlConnection connection, Tuple values) {
        return connection.preparedQuery(RETRY_LATER).execute(values).replaceWithVoid();
    }

    private static double millis(Duration pause) {
        return pause.toMillis();
    }

    private static Claim claimOf(RowSet<Row> rows) {
        List<Recipient> sending = StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.getString("state").equals("SENDING"))
                .map(Recipient::of)
                .toList();
        return new Claim(sending, rows.size() - sending.size());
    }
}
