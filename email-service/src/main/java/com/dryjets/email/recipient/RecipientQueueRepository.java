package com.dryjets.email.recipient;

import com.dryjets.email.email.OutgoingEmail;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * The queue of recipients. Leases run by the database's clock, which all replicas share.
 */
@ApplicationScoped
public class RecipientQueueRepository {

    /** Waits for a pause that is being committed, and makes the next pause wait for this claim. */
    private static final String HOLD_OPEN = """
            select 1 from email e join campaign_projection c on c.id = e.campaign_id and c.tenant = e.tenant
            where e.tenant = $1 and e.id = $2 and e.status = 'SENDING' and c.status <> 'PAUSED'
            for share of e, c""";

    private static final String CLAIM = """
            with due as (
              select id from recipient
              where tenant = $1 and email_id = $2 and state = 'PENDING' and next_attempt_at <= clock_timestamp()
              order by next_attempt_at, id limit $3 for update skip locked),
            claimed as (
              update recipient r set
                state = case when s.address is null then 'SENDING' else 'SKIPPED' end,
                attempts = r.attempts + case when s.address is null then 1 else 0 end,
                lease_owner = $4,
                lease_until = clock_timestamp() + $5 * interval '1 millisecond'
              from due left join recipient d on d.id = due.id
                left join suppression s on s.tenant = d.tenant and s.address = d.address
              where r.id = due.id and r.tenant = $1
              returning r.id, r.address, r.attempts, r.refusals, r.state)
            select * from claimed order by id""";

    private static final String RENEW = """
            update recipient set lease_until = clock_timestamp() + $2 * interval '1 millisecond'
            where lease_owner = $1 and state = 'SENDING' and lease_until > clock_timestamp()""";

    private static final String RECOVER = """
            update recipient set state = 'PENDING', lease_owner = null, lease_until = null
            where id in (select id from recipient where state = 'SENDING' and lease_until < clock_timestamp()
              for update skip locked)""";

    private static final String GIVE_UP = """
            update recipient r set state = 'FAILED', error = coalesce(r.error, 'No answer in time.')
            from email e
            where e.id = r.email_id and e.tenant = r.tenant and e.status = 'SENDING' and e.started_at < $1
              and r.state = 'PENDING' and r.attempts > 0""";

    /** Whoever else may have the row by now: the mail is out. */
    private static final String TAKEN = """
            update recipient set state = 'SENT', sent_at = $3, error = null, lease_owner = null, lease_until = null
            where tenant = $1 and id = any($2) and state in ('PENDING', 'SENDING') returning id""";

    private static final String END = """
            update recipient set state = $5, error = $4, lease_owner = null, lease_until = null
            where tenant = $1 and id = $2 and lease_owner = $3 and state = 'SENDING' returning id""";

    private static final String LATER = """
            update recipient set state = 'PENDING', error = $4, refusals = refusals + $5,
              next_attempt_at = clock_timestamp() + $6 * interval '1 millisecond', lease_owner = null, lease_until = null
            where tenant = $1 and id = $2 and lease_owner = $3 and state = 'SENDING'""";

    /** What a claim found. */
    public record Claim(List<Recipient> recipients, int skipped) {
        /** Whether there was nothing to claim. */
        public boolean isEmpty() {
            return recipients.isEmpty() && skipped == 0;
        }
    }

    /** Takes recipients whose time has come, unless the mail is held; those who opted out meanwhile are left out. */
    public Uni<Claim> claim(SqlConnection connection, OutgoingEmail.Ref mail, int limit, UUID owner, Duration lease) {
        Tuple values = Tuple.of(mail.tenant(), mail.emailId(), limit, owner, (double) lease.toMillis());
        return connection
                .preparedQuery(HOLD_OPEN)
                .execute(Tuple.of(mail.tenant(), mail.emailId()))
                .chain(open -> open.size() == 0
                        ? Uni.createFrom().item(new Claim(List.of(), 0))
                        : connection.preparedQuery(CLAIM).execute(values).map(RecipientQueueRepository::claimOf));
    }

    /** Keeps what this worker has, as far as it has not lost it. */
    public Uni<Void> renew(SqlConnection connection, UUID owner, Duration lease) {
        return connection
                .preparedQuery(RENEW)
                .execute(Tuple.of(owner, (double) lease.toMillis()))
                .replaceWithVoid();
    }

    /** Puts back what workers that are gone had: how many. Their mails may be out; they go out under the same id. */
    public Uni<Integer> recover(SqlConnection connection) {
        return connection.query(RECOVER).execute().map(RowSet::rowCount);
    }

    /** Gives up those that could not be reached although their mail started before the time given: how many. */
    public Uni<Integer> giveUp(SqlConnection connection, Instant startedBefore) {
        return connection
                .preparedQuery(GIVE_UP)
                .execute(Tuple.of(startedBefore.atOffset(ZoneOffset.UTC)))
                .map(RowSet::rowCount);
    }

    /** Those that had not been noted as sent before, in order. */
    public Uni<List<UUID>> taken(SqlConnection connection, String tenant, List<UUID> recipients, Instant now) {
        return connection
                .preparedQuery(TAKEN)
                .execute(Tuple.of(tenant, recipients.toArray(UUID[]::new), now.atOffset(ZoneOffset.UTC)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("id"))
                        .sorted()
                        .toList());
    }

    /** Ends a recipient as BOUNCED or FAILED: whether this worker still had it. */
    public Uni<Boolean> end(
            SqlConnection connection, String tenant, UUID recipient, UUID owner, String error, String state) {
        return connection
                .preparedQuery(END)
                .execute(Tuple.of(tenant, recipient, owner, error, state))
                .map(result -> result.rowCount() == 1);
    }

    /** Puts a recipient back until a later time. */
    public Uni<Void> later(
            SqlConnection connection,
            String tenant,
            UUID recipient,
            UUID owner,
            String error,
            int refusals,
            Duration pause) {
        Tuple values = Tuple.of(tenant, recipient, owner, error, refusals, (double) pause.toMillis());
        return connection.preparedQuery(LATER).execute(values).replaceWithVoid();
    }

    private static Claim claimOf(RowSet<Row> rows) {
        List<Recipient> sending = StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.getString("state").equals("SENDING"))
                .map(Recipient::of)
                .toList();
        return new Claim(sending, rows.size() - sending.size());
    }
}
