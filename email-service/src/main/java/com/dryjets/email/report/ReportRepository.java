package com.dryjets.email.report;

import com.dryjets.kit.work.Lease;
import com.dryjets.kit.work.Utc;
import io.quarkus.hibernate.reactive.panache.Panache;
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

/** Queries of reports and their recipients. */
@ApplicationScoped
class ReportRepository {

    private static final String ADD = """
            with added as (
              insert into report_email (id, tenant, subject, html, text, created_at)
              values (:run, :tenant, :subject, :html, :text, :now) on conflict (id) do nothing returning id)
            insert into report_recipient (id, tenant, report_id, address, stop_url, created_at)
            select recipient.id, :tenant, added.id, recipient.address, recipient.stop_url, cast(:now as timestamptz)
            from added, jsonb_to_recordset(cast(cast(:recipients as text) as jsonb))
              as recipient (id uuid, address text, stop_url text)""";

    /**
     * Addresses that have bounced or complained are skipped. People who unsubscribed from marketing still get the reports
     * that a colleague sends them.
     */
    private static final String CLAIM = """
            with due as (
              select id from report_recipient
              where state = 'PENDING' and next_attempt_at <= clock_timestamp()
              order by next_attempt_at, id limit $1 for update skip locked),
            claimed as (
              update report_recipient r set
                state = case when s.address is null then 'SENDING' else 'SKIPPED' end,
                error = case when s.address is null then r.error else 'The address is suppressed: ' || s.reason end,
                attempts = r.attempts + case when s.address is null then 1 else 0 end,
                lease_token = $2,
                leased_until = clock_timestamp() + $3 * interval '1 millisecond'
              from due join report_recipient d on d.id = due.id
                left join suppression s on s.tenant = d.tenant and s.address = lower(d.address)
                  and (s.reason <> 'UNSUBSCRIBED' or s.undeliverable)
              where r.id = due.id
              returning r.id, r.tenant, r.report_id, r.address, r.stop_url, r.attempts, r.deferrals, r.state,
                r.created_at)
            select c.*, e.subject, e.html, e.text from claimed c join report_email e on e.id = c.report_id
            where c.state = 'SENDING' order by c.id""";

    private static final String BEGIN = """
            select 1 from report_recipient where tenant = $1 and id = $2 and lease_token = $3 and state = 'SENDING'
              and leased_until > clock_timestamp()""";

    private static final String RELEASE_EXPIRED = """
            update report_recipient set state = 'PENDING', lease_token = null, leased_until = null
            where id in (select id from report_recipient where state = 'SENDING' and leased_until < clock_timestamp()
              for update skip locked)""";

    /** Recorded without checking the lease token: a late success is better than another copy. */
    private static final String ACCEPTED = """
            update report_recipient set state = 'SENT', sent_at = $3, error = null, lease_token = null, leased_until = null
            where tenant = $1 and id = $2 and state not in ('SENT', 'BOUNCED')""";

    private static final String END = """
            update report_recipient set state = $4, error = $5, lease_token = null, leased_until = null
            where tenant = $1 and id = $2 and lease_token = $3 and state = 'SENDING'""";

    private static final String RETRY_LATER = """
            update report_recipient set state = 'PENDING', error = $4, deferrals = deferrals + $5,
              next_attempt_at = clock_timestamp() + $6 * interval '1 millisecond', lease_token = null, leased_until = null
            where tenant = $1 and id = $2 and lease_token = $3 and state = 'SENDING'""";

    private static final String DELETE_OLD = """
            delete from report_email where created_at < clock_timestamp() - $1 * interval '1 millisecond'""";

    /**
     * Adds a report and its recipients in the current Hibernate session, unless the run is known.
     *
     * @param recipients a JSON array of objects with id, address and stop_url
     */
    Uni<Void> add(String tenant, UUID run, ReportMail mail, String recipients, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADD)
                        .setParameter("run", run)
                        .setParameter("tenant", tenant)
                        .setParameter("subject", mail.subject())
                        .setParameter("html", mail.html())
                        .setParameter("text", mail.text())
                        .setParameter("recipients", recipients)
                        .setParameter("now", Utc.of(now))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Claims copies of all tenants that are due. */
    Uni<List<ReportCopy>> claim(SqlConnection connection, int limit, Lease lease) {
        return connection
                .preparedQuery(CLAIM)
                .execute(Tuple.of(limit, lease.token(), lease.lengthInMillis()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(ReportRepository::copy)
                        .toList());
    }

    /** Releases the copies of workers that are gone. */
    Uni<Integer> releaseExpired(SqlConnection connection) {
        return connection.query(RELEASE_EXPIRED).execute().map(RowSet::rowCount);
    }

    /** Returns whether the lease still holds the copy. */
    Uni<Boolean> begin(SqlConnection connection, ReportCopy copy, UUID leaseToken) {
        return connection
                .preparedQuery(BEGIN)
                .execute(Tuple.of(copy.tenant(), copy.id(), leaseToken))
                .map(rows -> rows.size() > 0);
    }

    Uni<Void> accepted(SqlConnection connection, ReportCopy copy, Instant now) {
        return connection
                .preparedQuery(ACCEPTED)
                .execute(Tuple.of(copy.tenant(), copy.id(), Utc.of(now)))
                .replaceWithVoid();
    }

    /**
     * Ends a copy without success.
     *
     * @param state BOUNCED or FAILED
     */
    Uni<Void> end(SqlConnection connection, ReportCopy copy, UUID leaseToken, String state, String error) {
        return connection
                .preparedQuery(END)
                .execute(Tuple.of(copy.tenant(), copy.id(), leaseToken, state, error))
                .replaceWithVoid();
    }

    /**
     * Lets a copy be attempted again after a pause.
     *
     * @param deferrals how many deferrals the attempt counts as
     */
    Uni<Void> retryLater(
            SqlConnection connection, ReportCopy copy, UUID leaseToken, String error, int deferrals, Duration pause) {
        return connection
                .preparedQuery(RETRY_LATER)
                .execute(Tuple.of(copy.tenant(), copy.id(), leaseToken, error, deferrals, millis(pause)))
                .replaceWithVoid();
    }

    /** Deletes reports of this age with their recipients. */
    Uni<Integer> deleteOld(SqlConnection connection, Duration age) {
        return connection
                .preparedQuery(DELETE_OLD)
                .execute(Tuple.of(millis(age)))
                .map(RowSet::rowCount);
    }

    private static double millis(Duration duration) {
        return duration.toMillis();
    }

    private static ReportCopy copy(Row row) {
        return new ReportCopy(
                row.getUUID("id"),
                row.getString("tenant"),
                row.getUUID("report_id"),
                row.getString("address"),
                row.getString("stop_url"),
                row.getInteger("attempts"),
                row.getInteger("deferrals"),
                row.getOffsetDateTime("created_at").toInstant(),
                new ReportMail(row.getString("subject"), row.getString("html"), row.getString("text")));
    }
}
