package com.dryjets.email.email;

import com.dryjets.email.rendering.CompiledEmail;
import com.dryjets.email.rendering.EmailBody;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Queries of emails that need work. */
@ApplicationScoped
class EmailWorkRepository implements Emails {

    private static final int LIMIT = 100;

    private static final String EMAILS = """
            select e.tenant, e.id, e.campaign_id from email e
              join campaign_projection c on c.id = e.campaign_id and c.tenant = e.tenant
            where e.id <> all($1)\s""";

    private static final String DUE = EMAILS + """
            and e.status = 'SCHEDULED' and e.scheduled_for <= clock_timestamp() and c.phase not in ('PAUSED', 'ENDED')
            order by e.scheduled_for limit\s""" + LIMIT;

    private static final String SENDABLE = EMAILS + """
            and e.status = 'SENDING' and c.phase <> 'PAUSED' and exists (select from recipient r
              where r.email_id = e.id and r.state = 'PENDING' and r.next_attempt_at <= clock_timestamp())
            order by e.started_at limit\s""" + LIMIT;

    private static final String FINISHED = EMAILS + """
            and e.status = 'SENDING' and not exists
              (select from recipient r where r.email_id = e.id and r.state in ('PENDING', 'SENDING'))
            limit\s""" + LIMIT;

    private static final String PAUSED = EMAILS + """
            and e.started_at is not null and not e.pause_announced
              and (e.status = 'PAUSED' or e.status = 'SENDING' and c.phase = 'PAUSED')
              and not exists (select from recipient r where r.email_id = e.id and r.state = 'SENDING')
            limit\s""" + LIMIT;

    private static final String CANCELLED = EMAILS + """
            and e.cancellation_due
              and not exists (select from recipient r where r.email_id = e.id and r.state = 'SENDING')
            limit\s""" + LIMIT;

    private static final String STARTED_BEFORE = EMAILS + """
            and e.status = 'SENDING' and e.started_at < clock_timestamp() - $2 * interval '1 millisecond'
              and exists (select from recipient r
                where r.email_id = e.id and r.state = 'PENDING' and r.attempts > 0)
            limit\s""" + LIMIT;

    private static final String EXISTS = "select 1 from email where tenant = $1 and id = $2";

    private static final String LOAD = "select * from email where tenant = $1 and id = $2";

    private static final String HOLD_SENDABLE = """
            select 1 from email e join campaign_projection c on c.id = e.campaign_id and c.tenant = e.tenant
            where e.tenant = $1 and e.id = $2 and e.status = 'SENDING' and c.phase <> 'PAUSED'
            for share of e, c""";

    @Override
    public Uni<List<EmailRef>> due(SqlConnection connection, Set<UUID> except) {
        return refs(connection, DUE, values(except));
    }

    @Override
    public Uni<List<EmailRef>> sendable(SqlConnection connection, Set<UUID> except) {
        return refs(connection, SENDABLE, values(except));
    }

    @Override
    public Uni<List<EmailRef>> finished(SqlConnection connection, Set<UUID> except) {
        return refs(connection, FINISHED, values(except));
    }

    @Override
    public Uni<List<EmailRef>> paused(SqlConnection connection, Set<UUID> except) {
        return refs(connection, PAUSED, values(except));
    }

    @Override
    public Uni<List<EmailRef>> cancelled(SqlConnection connection, Set<UUID> except) {
        return refs(connection, CANCELLED, values(except));
    }

    @Override
    public Uni<List<EmailRef>> startedBefore(SqlConnection connection, Duration age, Set<UUID> except) {
        return refs(connection, STARTED_BEFORE, values(except).addDouble((double) age.toMillis()));
    }

    @Override
    public Uni<Boolean> exists(SqlConnection connection, String tenant, UUID emailId) {
        return any(connection, EXISTS, Tuple.of(tenant, emailId));
    }

    @Override
    public Uni<OutgoingEmail> load(SqlConnection connection, EmailRef ref) {
        return connection
                .preparedQuery(LOAD)
                .execute(Tuple.of(ref.tenant(), ref.emailId()))
                .map(rows -> outgoing(ref, rows.iterator().next()));
    }

    @Override
    public Uni<Boolean> holdSendable(SqlConnection connection, EmailRef ref) {
        return any(connection, HOLD_SENDABLE, Tuple.of(ref.tenant(), ref.emailId()));
    }

    private static Tuple values(Set<UUID> except) {
        return Tuple.tuple().addArrayOfUUID(except.toArray(UUID[]::new));
    }

    private static Uni<Boolean> any(SqlConnection connection, String sql, Tuple values) {
        return connection.preparedQuery(sql).execute(values).map(rows -> rows.size() > 0);
    }

    private static Uni<List<EmailRef>> refs(SqlConnection connection, String sql, Tuple values) {
        return connection
                .preparedQuery(sql)
                .execute(values)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(EmailRef::of)
                        .toList());
    }

    private static OutgoingEmail outgoing(EmailRef ref, Row row) {
        EmailBody body = new EmailBody(row.getString("html"), row.getString("text"));
        String subject = row.getString("subject");
        return new OutgoingEmail(
                ref,
                subject,
                row.getString("sender"),
                row.getString("reply_to"),
                CompiledEmail.of(subject, row.getString("preview_text"), body));
    }
}
