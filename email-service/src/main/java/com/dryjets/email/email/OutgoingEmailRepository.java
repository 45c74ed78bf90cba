package com.dryjets.email.email;

import com.dryjets.email.email.OutgoingEmail.Ref;
import com.dryjets.email.rendering.CompiledEmail;
import com.dryjets.email.rendering.EmailBody;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;

/** Which mails there is something to do for. What these find is looked at again under locks before it is done. */
@ApplicationScoped
public class OutgoingEmailRepository {

    private static final int AT_ONCE = 100;

    private static final String MAILS = """
            select e.tenant, e.id, e.campaign_id from email e
              join campaign_projection c on c.id = e.campaign_id and c.tenant = e.tenant\s""";

    private static final String DUE = MAILS + """
            where e.status = 'SCHEDULED' and e.scheduled_for <= $1 and c.status not in ('PAUSED', 'OVER')
            order by e.scheduled_for limit\s""" + AT_ONCE;

    private static final String SENDABLE = MAILS + """
            where e.status = 'SENDING' and c.status <> 'PAUSED' and exists (select from recipient r
              where r.email_id = e.id and r.state = 'PENDING' and r.next_attempt_at <= clock_timestamp())
            order by e.started_at limit\s""" + AT_ONCE;

    private static final String FINISHED = MAILS + """
            where e.status = 'SENDING' and not exists
              (select from recipient r where r.email_id = e.id and r.state in ('PENDING', 'SENDING'))
            limit\s""" + AT_ONCE;

    private static final String HELD = MAILS + """
            where e.started_at is not null and not e.pause_announced
              and (e.status = 'PAUSED' or e.status = 'SENDING' and c.status = 'PAUSED')
              and not exists (select from recipient r where r.email_id = e.id and r.state = 'SENDING')
            limit\s""" + AT_ONCE;

    private static final String LOAD = "select * from email where tenant = $1 and id = $2";

    /** Scheduled mails whose time has come. */
    public Uni<List<Ref>> due(SqlConnection connection, Instant now) {
        return refs(connection.preparedQuery(DUE).execute(Tuple.of(now.atOffset(ZoneOffset.UTC))));
    }

    /** Mails with recipients whose time has come. */
    public Uni<List<Ref>> sendable(SqlConnection connection) {
        return refs(connection.query(SENDABLE).execute());
    }

    /** Mails of which every recipient has an outcome. */
    public Uni<List<Ref>> finished(SqlConnection connection) {
        return refs(connection.query(FINISHED).execute());
    }

    /** Mails that are held, of which nothing is under way any more and nobody was told. */
    public Uni<List<Ref>> held(SqlConnection connection) {
        return refs(connection.query(HELD).execute());
    }

    /** A mail whose sending has started, laid out. */
    public Uni<OutgoingEmail> load(SqlConnection connection, Ref mail) {
        return connection
                .preparedQuery(LOAD)
                .execute(Tuple.of(mail.tenant(), mail.emailId()))
                .map(rows -> outgoing(mail, rows.iterator().next()));
    }

    private static OutgoingEmail outgoing(Ref mail, Row row) {
        EmailBody body = new EmailBody(row.getString("html"), row.getString("text"));
        String subject = row.getString("subject");
        return new OutgoingEmail(
                mail.tenant(),
                mail.emailId(),
                mail.campaignId(),
                subject,
                row.getString("sender"),
                row.getString("reply_to"),
                CompiledEmail.of(subject, row.getString("preview_text"), body));
    }

    private static Uni<List<Ref>> refs(Uni<RowSet<Row>> rows) {
        return rows.map(found ->
                StreamSupport.stream(found.spliterator(), false).map(Ref::of).toList());
    }
}
