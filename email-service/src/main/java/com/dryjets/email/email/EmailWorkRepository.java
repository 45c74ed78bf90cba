package com.dryjets.email.email;

import com.dryjets.email.rendering.CompiledEmail;
import com.dryjets.email.rendering.EmailBody;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
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
            and e.status = 'SCHEDULED' and e.scheduled_for <= now() and c.phase = 'RUNNING'
            order by e.scheduled_for limit\s""" + LIMIT;

    private static final String FREEZING = EMAILS + """
            and e.status = 'FREEZING' and c.phase = 'RUNNING'
            order by e.freezing_since limit\s""" + LIMIT;

    private static final String SENDABLE = EMAILS + """
            and e.status = 'SENDING' and c.phase = 'RUNNING' and (
              exists (select from email_lane l where l.email_id = e.id and l.taken < l.size and l.due_at <= now())
              or exists (select from delivery d
                where d.email_id = e.id and d.state = 'WAITING' and d.due_at <= now()))
            order by e.started_at limit\s""" + LIMIT;

    private static final String UNCHECKED = EMAILS + """
            and e.status = 'SENDING' and not e.hold_overridden and exists (
              select from recipient_count n where n.email_id = e.id
              having sum(n.complained) > 0 or sum(n.bounced) > 0)
            order by e.started_at limit\s""" + LIMIT;

    private static final String FINISHED = EMAILS + """
            and e.status = 'SENDING'
              and not exists (select from email_lane l where l.email_id = e.id and l.taken < l.size)
              and not exists (select from delivery d where d.email_id = e.id)
            limit\s""" + LIMIT;

    /** No worker holds a recipient of the email. */
    private static final String AT_REST = """
            not exists (select from delivery d where d.email_id = e.id and d.state in ('LEASED', 'ATTEMPTED'))\s""";

    private static final String PAUSED = EMAILS + """
            and e.started_at is not null and not e.pause_announced
              and (e.status = 'PAUSED' or e.status = 'SENDING' and c.phase = 'PAUSED') and\s""" + AT_REST + """
            limit\s""" + LIMIT;

    private static final String CANCELLED = EMAILS + """
            and e.cancellation_due and\s""" + AT_REST + " limit " + LIMIT;

    private static final String TO_CLEAR = EMAILS + """
            and e.clearing_due and not e.cancellation_due and\s""" + AT_REST + " limit " + LIMIT;

    private static final String EXISTS = "select 1 from email where tenant = $1 and id = $2";

    private static final String SEGMENT = "select segment_id from email where tenant = $1 and id = $2";

    private static final String LOAD = "select * from email where tenant = $1 and id = $2";

    private static final String HOLD_SENDABLE = """
            select 1 from email e join campaign_projection c on c.id = e.campaign_id and c.tenant = e.tenant
            where e.tenant = $1 and e.id = $2 and e.status = 'SENDING' and c.phase = 'RUNNING'
            for share of e, c""";

    @Override
    public Uni<List<EmailRef>> due(SqlConnection connection, Set<UUID> except) {
        return refs(connection, DUE, values(except));
    }

    @Override
    public Uni<List<EmailRef>> freezing(SqlConnection connection, Set<UUID> except) {
        return refs(connection, FREEZING, values(except));
    }

    @Override
    public Uni<List<EmailRef>> sendable(SqlConnection connection, Set<UUID> except) {
        return refs(connection, SENDABLE, values(except));
    }

    @Override
    public Uni<List<EmailRef>> unchecked(SqlConnection connection, Set<UUID> except) {
        return refs(connection, UNCHECKED, values(except));
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
    public Uni<List<EmailRef>> toClear(SqlConnection connection, Set<UUID> except) {
        return refs(connection, TO_CLEAR, values(except));
    }

    @Override
    public Uni<Boolean> exists(SqlConnection connection, String tenant, UUID emailId) {
        return any(connection, EXISTS, Tuple.of(tenant, emailId));
    }

    @Override
    public Uni<UUID> segment(SqlConnection connection, EmailRef ref) {
        return connection
                .preparedQuery(SEGMENT)
                .execute(Tuple.of(ref.tenant(), ref.emailId()))
                .map(rows -> rows.iterator().next().getUUID("segment_id"));
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
                CompiledEmail.of(subject, row.getString("preview_text"), body),
                row.getLocalDateTime("local_time"),
                row.getUUID("segment_id"));
    }
}
