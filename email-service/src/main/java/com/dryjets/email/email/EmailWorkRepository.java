package com.dryjets.email.email;

import com.dryjets.email.rendering.CompiledEmail;
import com.dryjets.email.rendering.EmailBody;
import com.dryjets.email.segment.AudienceSpec;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Queries of emails that need work. */
@ApplicationScoped
class EmailWorkRepository implements Emails {

    /** The tenants take turns, so that no list is filled by one of them. */
    private static final String TURNS = """
            select tenant, id, campaign_id from (
              select e.tenant, e.id, e.campaign_id, e.%2$s as since,
                row_number() over (partition by e.tenant order by %3$s) as turn
              from email e join campaign_projection c on c.id = e.campaign_id and c.tenant = e.tenant
              where e.id <> all($1) and %1$s) as found
            order by turn, since limit 100""";

    private static final String DUE =
            inTurns("e.status = 'SCHEDULED' and e.scheduled_for <= now() and c.phase = 'RUNNING'", "scheduled_for");

    private static final String FREEZING = inTurns("e.status = 'FREEZING' and c.phase = 'RUNNING'", "freezing_since");

    /** In random order, because workers choose among those that were found: none is left out for long. */
    private static final String SENDABLE = TURNS.formatted("""
            e.status = 'SENDING' and c.phase = 'RUNNING' and (
              exists (select from email_lane l where l.email_id = e.id and l.taken < l.size and l.due_at <= now())
              or exists (select from delivery d
                where d.email_id = e.id and d.state = 'WAITING' and d.due_at <= now()))""", "started_at", "random()");

    private static final String SENDING =
            TURNS.formatted("e.status = 'SENDING' and c.phase = 'RUNNING'", "started_at", "random()");

    /** Only few emails exceed the limits, and those are paused, so that none is left out by the others. */
    private static final String SUSPICIOUS = inTurns("""
            e.status = 'SENDING' and not e.hold_overridden and exists (
              select from recipient_count n where n.email_id = e.id
              having sum(n.complained) >= cast($2 as integer) and sum(n.complained) >= cast($3 as float8) * sum(n.sent + n.returned)
                or sum(n.bounced) >= cast($4 as integer) and sum(n.bounced) >= cast($5 as float8) * sum(n.sent + n.bounced))""", "started_at");

    private static final String FINISHED = inTurns("""
            e.status = 'SENDING'
              and not exists (select from email_lane l where l.email_id = e.id and l.taken < l.size)
              and not exists (select from delivery d where d.email_id = e.id)""", "started_at");

    /** No worker holds a recipient of the email. */
    private static final String AT_REST = """
            and not exists (select from delivery d where d.email_id = e.id and d.state in ('LEASED', 'ATTEMPTED'))""";

    private static final String PAUSED = inTurns("""
            not e.pause_announced and (e.status = 'PAUSED' or e.status = 'SENDING' and c.phase = 'PAUSED')\s""" + AT_REST, "updated_at");

    private static final String CANCELLED = inTurns("e.cancellation_due " + AT_REST, "updated_at");

    private static final String TO_CLEAR =
            inTurns("e.clearing_due and not e.cancellation_due " + AT_REST, "updated_at");

    private static final String CLOCKS =
            "select id, paused_since, paused_millis from email where tenant = $1 and id = any($2)";

    private static final String EXISTS = "select 1 from email where tenant = $1 and id = $2";

    private static final String REPORTED = """
            select e.tenant, e.id, e.campaign_id, e.subject, e.freezing_since is not null as started, c.time_zone
            from email e left join campaign_projection c on c.id = e.campaign_id and c.tenant = e.tenant
            where e.tenant = $1 and e.id = $2""";

    private static final String AUDIENCE = "select included, excluded, topic from email where tenant = $1 and id = $2";

    /** A variant with another body has its own text as well. */
    private static final String LOAD = """
            select v.number, coalesce(v.subject, e.subject) as subject, coalesce(v.preview_text, e.preview_text) as preview_text,
              e.language, coalesce(v.html, e.html) as html,
              case when v.html is null then e.text else v.text end as text,
              case when v.html is null then e.styles else v.styles end as styles,
              case when v.html is null then e.background else v.background end as background,
              case when v.html is null then e.framed else v.framed end as framed,
              coalesce(v.sender, e.sender) as sender, coalesce(v.reply_to, e.reply_to) as reply_to,
              e.local_time, e.best_time_hours, coalesce(e.freezing_since, e.scheduled_for, e.updated_at) as window_from,
              e.included, e.excluded, e.topic
            from email e left join ab_variant v on v.tenant = e.tenant and v.email_id = e.id
            where e.tenant = $1 and e.id = $2 order by v.number""";

    /** PostgreSQL locks in the order of this list: the campaign first, as all who change an email do. */
    private static final String HOLD = """
            select 1 from email e join campaign_projection c on c.id = e.campaign_id and c.tenant = e.tenant
            where e.tenant = $1 and e.id = $2 and c.phase = 'RUNNING' and e.status in (%s)
            for share of c, e""";

    private static final String HOLD_SENDABLE = HOLD.formatted("'SENDING'");

    private static final String HOLD_RETRYABLE = HOLD.formatted("'SENDING', 'COMPLETED', 'COMPLETED_WITH_FAILURES'");

    private final Vertx vertx;

    EmailWorkRepository(Vertx vertx) {
        this.vertx = vertx;
    }

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
    public Uni<List<EmailRef>> sending(SqlConnection connection, Set<UUID> except) {
        return refs(connection, SENDING, values(except));
    }

    @Override
    public Uni<List<EmailRef>> suspicious(SqlConnection connection, HoldLimits limits, Set<UUID> except) {
        Tuple values = values(except)
                .addInteger(limits.complaints())
                .addDouble(limits.complaintRate())
                .addInteger(limits.bounces())
                .addDouble(limits.bounceRate());
        return refs(connection, SUSPICIOUS, values);
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
    public Uni<Map<UUID, EmailClock>> clocks(SqlConnection connection, String tenant, Collection<UUID> emailIds) {
        return connection
                .preparedQuery(CLOCKS)
                .execute(Tuple.of(tenant, emailIds.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap(row -> row.getUUID("id"), EmailWorkRepository::clock)));
    }

    private static EmailClock clock(Row row) {
        OffsetDateTime since = row.getOffsetDateTime("paused_since");
        return new EmailClock(
                since == null ? null : since.toInstant(), Duration.ofMillis(row.getLong("paused_millis")));
    }

    @Override
    public Uni<ReportedEmail> reported(SqlConnection connection, String tenant, UUID emailId) {
        return connection
                .preparedQuery(REPORTED)
                .execute(Tuple.of(tenant, emailId))
                .map(rows -> rows.size() == 0
                        ? null
                        : ReportedEmail.of(rows.iterator().next()));
    }

    @Override
    public Uni<Boolean> exists(SqlConnection connection, String tenant, UUID emailId) {
        return any(connection, EXISTS, Tuple.of(tenant, emailId));
    }

    @Override
    public Uni<AudienceSpec> audience(SqlConnection connection, EmailRef ref) {
        return connection
                .preparedQuery(AUDIENCE)
                .execute(Tuple.of(ref.tenant(), ref.emailId()))
                .map(rows -> rows.iterator().next())
                .map(row -> StoredAudience.spec(
                        row.getArrayOfStrings("included"), row.getArrayOfStrings("excluded"), row.getString("topic")));
    }

    @Override
    public Uni<List<OutgoingEmail>> load(SqlConnection connection, EmailRef ref) {
        return variants(connection, ref)
                .chain(variants -> vertx.executeBlocking(() -> Uncompiled.compileAll(variants), false));
    }

    /** Loads the variants of an email whose sending has started, or the email that all get. */
    Uni<List<Uncompiled>> variants(SqlConnection connection, EmailRef ref) {
        return connection
                .preparedQuery(LOAD)
                .execute(Tuple.of(ref.tenant(), ref.emailId()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Uncompiled(ref, row))
                        .toList());
    }

    @Override
    public Uni<Boolean> holdSendable(SqlConnection connection, EmailRef ref) {
        return any(connection, HOLD_SENDABLE, Tuple.of(ref.tenant(), ref.emailId()));
    }

    @Override
    public Uni<Boolean> holdRetryable(SqlConnection connection, EmailRef ref) {
        return any(connection, HOLD_RETRYABLE, Tuple.of(ref.tenant(), ref.emailId()));
    }

    private static String inTurns(String condition, String since) {
        return TURNS.formatted(condition, since, "e." + since);
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

    /** A variant as it is stored. */
    record Uncompiled(EmailRef ref, Row row) {

        /** Compiles an email's variants, whose links are numbered through all of them. */
        static List<OutgoingEmail> compileAll(List<Uncompiled> variants) {
            List<OutgoingEmail> compiled = new ArrayList<>();
            for (Uncompiled variant : variants) {
                List<String> known = compiled.isEmpty()
                        ? List.of()
                        : compiled.getLast().content().links();
                compiled.add(variant.compile(known));
            }
            return compiled;
        }

        /**
         * Compiles it.
         *
         * @param links of the variants before it
         */
        private OutgoingEmail compile(List<String> links) {
            EmailBody body = EmailContent.body(
                    row.getString("html"),
                    row.getString("text"),
                    row.getString("language"),
                    row.getString("styles"),
                    row.getString("background"),
                    row.getBoolean("framed"));
            String subject = row.getString("subject");
            return new OutgoingEmail(
                    ref,
                    row.getInteger("number"),
                    subject,
                    row.getString("sender"),
                    row.getString("reply_to"),
                    CompiledEmail.of(subject, row.getString("preview_text"), body, links),
                    row.getLocalDateTime("local_time"),
                    SendWindow.of(row),
                    StoredAudience.spec(
                            row.getArrayOfStrings("included"),
                            row.getArrayOfStrings("excluded"),
                            row.getString("topic")));
        }
    }
}
