package com.dryjets.email.transactional;

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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Queries that deliver queued copies. */
@ApplicationScoped
class TransactionalQueueRepository {

    /**
     * Urgent copies come first. Otherwise tenants take turns, so that one with thousands of copies delays no other, and none
     * has more than its share in delivery, because its server may be slow. The first part skips from tenant to tenant along
     * the index. Addresses that bounced or complained are skipped. People who unsubscribed from marketing still get
     * transactional emails.
     */
    private static final String CLAIM = """
            with recursive waiting as (
              (select tenant from transactional_recipient where state = 'PENDING' order by tenant limit 1)
              union all
              select (select r.tenant from transactional_recipient r where r.state = 'PENDING' and r.tenant > w.tenant
                order by r.tenant limit 1)
              from waiting w where w.tenant is not null),
            candidate as (
              select c.id, c.urgent, w.tenant,
                row_number() over (partition by w.tenant order by c.urgent desc, c.next_attempt_at) as turn
              from waiting w cross join lateral (
                (select r.id, r.urgent, r.next_attempt_at from transactional_recipient r
                where r.tenant = w.tenant and r.state = 'PENDING' and r.urgent and r.next_attempt_at <= now()
                order by r.next_attempt_at limit $1)
                union all
                (select r.id, r.urgent, r.next_attempt_at from transactional_recipient r
                where r.tenant = w.tenant and r.state = 'PENDING' and not r.urgent and r.next_attempt_at <= now()
                order by r.next_attempt_at limit $1)) c),
            due as (
              select id from transactional_recipient
              where state = 'PENDING' and id in (
                select c.id from candidate c left join unnest($4::text[], $5::integer[]) as busy (tenant, copies)
                  on busy.tenant = c.tenant
                where c.turn + coalesce(busy.copies, 0) <= $6
                order by c.urgent desc, c.turn, c.id limit $1)
              for update skip locked),
            claimed as (
              update transactional_recipient r set
                state = case when s.address is null then 'SENDING' else 'SKIPPED' end,
                error = case when s.address is null then r.error else 'The address is suppressed: ' || s.reason end,
                attempts = r.attempts + case when s.address is null then 1 else 0 end,
                attempted = false,
                lease_token = $2,
                leased_until = clock_timestamp() + $3 * interval '1 millisecond'
              from due join transactional_recipient d on d.id = due.id
                left join suppression s on s.tenant = d.tenant and s.address = d.address_key
                  and (s.reason <> 'UNSUBSCRIBED' or s.undeliverable)
              where r.id = due.id
              returning r.id, r.tenant, r.email_id, r.address, r.stop_url, r.attempts, r.deferrals, r.doubts, r.state,
                r.created_at)
            select c.*, e.sender, e.reply_to, e.subject, e.html, e.text
            from claimed c join transactional_email e on e.id = c.email_id
            where c.state = 'SENDING' order by c.id""";

    /** Commits that the copy may be sent from now on. */
    private static final String BEGIN = """
            update transactional_recipient set attempted = true
            where tenant = $1 and id = $2 and lease_token = $3 and state = 'SENDING' and leased_until > clock_timestamp()""";

    private static final String RENEW = """
            update transactional_recipient r set leased_until = clock_timestamp() + $3 * interval '1 millisecond'
            from unnest($1::uuid[], $2::uuid[]) as held (id, token)
            where r.id = held.id and r.lease_token = held.token and r.state = 'SENDING' returning r.id""";

    /**
     * Releases copies, or fails those whose outcome was unknown too often. An attempt counts as one more unknown outcome.
     */
    private static final String RELEASE_EXPIRED = """
            with expired as (
              select id from transactional_recipient where state = 'SENDING' and leased_until < clock_timestamp()
              for update skip locked)
            update transactional_recipient r set
              state = case when r.attempted and r.doubts >= $1 then 'FAILED' else 'PENDING' end,
              error = case when r.attempted then 'It may have arrived: the service stopped while it was sent.' else r.error end,
              doubts = r.doubts + case when r.attempted then 1 else 0 end,
              next_attempt_at = clock_timestamp()
                + case when r.attempted then $2 * power(2, r.doubts) else 0 end * interval '1 millisecond',
              lease_token = null, leased_until = null
            from expired where r.id = expired.id""";

    /**
     * Doesn't check the lease token: a late success is better than a second copy. The provider's id is stored even if a
     * provider's event has already settled the copy.
     */
    private static final String ACCEPTED = """
            update transactional_recipient r set
              state = case when known.settled then r.state else 'SENT' end,
              sent_at = case when known.settled then r.sent_at else $3 end,
              error = case when known.settled then r.error end,
              remote_id = coalesce(cast($4 as text), r.remote_id),
              lease_token = null, leased_until = null
            from (
              select id, state in ('SENT', 'BOUNCED') as settled
              from transactional_recipient where tenant = $1 and id = $2 for update) known
            where r.id = known.id""";

    private static final String END = """
            update transactional_recipient set state = $4, error = $5, lease_token = null, leased_until = null,
              bounced_at = case when $4 = 'BOUNCED' then now() end
            where tenant = $1 and id = $2 and lease_token = $3 and state = 'SENDING'""";

    private static final String RETRY_LATER = """
            update transactional_recipient set state = 'PENDING', error = $4, deferrals = deferrals + $5, doubts = doubts + $6,
              next_attempt_at = clock_timestamp() + $7 * interval '1 millisecond', lease_token = null, leased_until = null
            where tenant = $1 and id = $2 and lease_token = $3 and state = 'SENDING'""";

    /** Takes the attempt back, because the copy was not handed over. */
    private static final String GIVE_BACK = """
            update transactional_recipient set state = 'PENDING', attempts = attempts - 1, error = coalesce(cast($5 as text), error),
              next_attempt_at = clock_timestamp() + $4 * interval '1 millisecond', lease_token = null, leased_until = null
            where tenant = $1 and id = $2 and lease_token = $3 and state = 'SENDING'""";

    private static final String DELETE_OLD = """
            with old as (
              select id from transactional_email where created_at < now() - $1 * interval '1 millisecond'
              order by created_at limit 1000 for update skip locked),
            gone as (delete from transactional_recipient r using old where r.email_id = old.id returning r.tenant, r.id),
            texts as (delete from transactional_email e using old where e.id = old.id)
            select tenant, array_agg(id) as ids from gone group by tenant order by tenant""";

    private final TransactionalConfig config;

    TransactionalQueueRepository(TransactionalConfig config) {
        this.config = config;
    }

    /**
     * Claims copies of all tenants that are due.
     *
     * @param busy how many copies of each tenant this replica is delivering
     * @param share how many of a tenant it may deliver at once
     */
    Uni<List<TransactionalCopy>> claim(
            SqlConnection connection, int limit, Lease lease, Map<String, Integer> busy, int share) {
        String[] tenants = busy.keySet().toArray(String[]::new);
        Integer[] copies = Arrays.stream(tenants).map(busy::get).toArray(Integer[]::new);
        return connection
                .preparedQuery(CLAIM)
                .execute(
                        Tuple.wrap(Arrays.asList(limit, lease.token(), lease.lengthInMillis(), tenants, copies, share)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(TransactionalQueueRepository::copy)
                        .toList());
    }

    /** Releases the copies of dead workers; ends those whose outcome was unknown too often. */
    Uni<Integer> releaseExpired(SqlConnection connection) {
        return connection
                .preparedQuery(RELEASE_EXPIRED)
                .execute(Tuple.of(TransactionalRules.MOST_DOUBTS, millis(config.doubtPause())))
                .map(RowSet::rowCount);
    }

    /** Renews the leases of copies, each with the token of its lease; returns the ids of those that are still held. */
    Uni<Set<UUID>> renew(SqlConnection connection, Map<UUID, UUID> tokens, Duration length) {
        UUID[] ids = tokens.keySet().toArray(UUID[]::new);
        UUID[] held = Arrays.stream(ids).map(tokens::get).toArray(UUID[]::new);
        return connection
                .preparedQuery(RENEW)
                .execute(Tuple.of(ids, held, millis(length)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("id"))
                        .collect(Collectors.toSet()));
    }

    /** Commits that the copy may be sent from now on; returns false if the lease no longer holds it. */
    Uni<Boolean> begin(SqlConnection connection, TransactionalCopy copy, UUID leaseToken) {
        return connection
                .preparedQuery(BEGIN)
                .execute(Tuple.of(copy.tenant(), copy.id(), leaseToken))
                .map(rows -> rows.rowCount() > 0);
    }

    /**
     * Records that a copy was accepted.
     *
     * @param remoteId the provider's own id of it; null if it gave none
     */
    Uni<Void> accepted(SqlConnection connection, TransactionalCopy copy, @Nullable String remoteId, Instant now) {
        return connection
                .preparedQuery(ACCEPTED)
                .execute(Tuple.of(copy.tenant(), copy.id(), Utc.of(now), remoteId))
                .replaceWithVoid();
    }

    /**
     * Ends a copy without success; returns false if the lease no longer holds it.
     *
     * @param state BOUNCED or FAILED
     */
    Uni<Boolean> end(SqlConnection connection, TransactionalCopy copy, UUID leaseToken, String state, String error) {
        return connection
                .preparedQuery(END)
                .execute(Tuple.of(copy.tenant(), copy.id(), leaseToken, state, error))
                .map(rows -> rows.rowCount() > 0);
    }

    /** Lets a copy be attempted again after a pause. */
    Uni<Void> retryLater(
            SqlConnection connection, TransactionalCopy copy, UUID leaseToken, TransactionalRules.Again again) {
        return connection
                .preparedQuery(RETRY_LATER)
                .execute(Tuple.wrap(Arrays.asList(
                        copy.tenant(),
                        copy.id(),
                        leaseToken,
                        again.answer(),
                        again.deferrals(),
                        again.doubts(),
                        millis(again.pause()))))
                .replaceWithVoid();
    }

    /**
     * Gives back a copy that was not handed over; it can be claimed again after a pause.
     *
     * @param reason replaces the error of earlier attempts; null keeps it
     */
    Uni<Void> giveBack(
            SqlConnection connection,
            TransactionalCopy copy,
            UUID leaseToken,
            @Nullable String reason,
            Duration pause) {
        return connection
                .preparedQuery(GIVE_BACK)
                .execute(Tuple.of(copy.tenant(), copy.id(), leaseToken, millis(pause), reason))
                .replaceWithVoid();
    }

    /** Deletes some emails of this age with their copies; returns the ids of the copies by tenant. */
    Uni<Map<String, List<UUID>>> deleteOld(SqlConnection connection, Duration age) {
        return connection
                .preparedQuery(DELETE_OLD)
                .execute(Tuple.of(millis(age)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap(
                                row -> row.getString("tenant"), row -> List.of(row.getArrayOfUUIDs("ids")))));
    }

    private static double millis(Duration duration) {
        return duration.toMillis();
    }

    private static TransactionalCopy copy(Row row) {
        return new TransactionalCopy(
                row.getUUID("id"),
                row.getString("tenant"),
                row.getString("sender"),
                row.getString("reply_to"),
                row.getString("address"),
                row.getString("stop_url"),
                row.getInteger("attempts"),
                row.getInteger("deferrals"),
                row.getInteger("doubts"),
                row.getOffsetDateTime("created_at").toInstant(),
                new MailText(row.getString("subject"), row.getString("html"), row.getString("text")));
    }
}
