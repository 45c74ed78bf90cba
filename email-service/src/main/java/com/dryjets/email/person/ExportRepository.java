package com.dryjets.email.person;

import com.dryjets.email.person.PersonExport.Conversion;
import com.dryjets.email.person.PersonExport.Email;
import com.dryjets.email.person.PersonExport.EngagementHour;
import com.dryjets.email.person.PersonExport.Event;
import com.dryjets.email.person.PersonExport.Evidence;
import com.dryjets.email.person.PersonExport.Hit;
import com.dryjets.email.person.PersonExport.Report;
import com.dryjets.email.person.PersonExport.SendTime;
import com.dryjets.email.person.PersonExport.Subscription;
import com.dryjets.email.person.PersonExport.Suppression;
import com.dryjets.email.segment.BuiltInSegment;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads everything about a person, for its export. */
@ApplicationScoped
class ExportRepository {

    private static final String LISTS = """
            select l.name, m.state, m.topics, m.source, m.changed_at from list_member m join contact_list l on l.id = m.list_id
            where m.tenant = $1 and m.contact_id = $2 order by l.name limit $3""";

    private static final String SEGMENTS = """
            select s.id, s.name from segment s
              join segment_member m on m.tenant = s.tenant and m.segment_id = s.id and m.contact_id = $2
            where s.tenant = $1 order by s.name nulls first, s.id limit $3""";

    private static final String EVENTS = """
            select name, occurred_at, value, data from contact_event where tenant = $1 and contact_id = $2
            order by occurred_at desc, event_id limit $3""";

    /** Ids grow with time, so all parts have one order. The last one has what went to an earlier address. */
    private static final String EMAILS = """
            select * from (
              (select r.id, r.email_id, 'CAMPAIGN' as kind, e.subject, r.address, r.state, r.answer, r.sent_at from recipient r
                 left join email e on e.tenant = r.tenant and e.id = r.email_id
               where r.tenant = $1 and r.contact_id = $2 order by r.id desc limit $3)
              union all
              (select r.id, r.email_id, e.kind, e.subject, r.address, r.state, r.error, r.sent_at from contact c
                 join transactional_recipient r on r.tenant = c.tenant and r.address_key = c.address
                 join transactional_email e on e.tenant = r.tenant and e.id = r.email_id
               where c.tenant = $1 and c.id = $2 order by r.id desc limit $3)
              union all
              (select r.id, r.email_id, e.kind, e.subject, r.address, r.state, r.error, r.sent_at from contact c
                 join transactional_email e on e.tenant = c.tenant and e.contact_id = c.id and e.kind = 'TRANSACTIONAL'
                 join transactional_recipient r on r.tenant = e.tenant and r.email_id = e.id and r.address_key <> c.address
               where c.tenant = $1 and c.id = $2 order by r.id desc limit $3)) one
            order by id desc limit $3""";

    private static final String REPORTS = """
            select * from (
              (select d.id, d.source, d.kind, d.reason, d.status, d.diagnostic, d.received_at from recipient r
                 join delivery_report d on d.tenant = r.tenant and d.recipient_id = r.id
               where r.tenant = $1 and r.contact_id = $2 order by d.id desc limit $3)
              union all
              (select d.id, d.source, d.kind, d.reason, d.status, d.diagnostic, d.received_at from contact c
                 join transactional_recipient r on r.tenant = c.tenant and r.address_key = c.address
                 join delivery_report d on d.tenant = r.tenant and d.recipient_id = r.id
               where c.tenant = $1 and c.id = $2 order by d.id desc limit $3)) one
            order by id desc limit $3""";

    private static final String HITS = """
            select h.email_id, h.kind, h.method, h.at, h.agent, h.network, h.verdict from engagement_hit h
              join recipient r on r.tenant = h.tenant and r.id = h.recipient_id
            where r.tenant = $1 and r.contact_id = $2 order by h.at desc, h.id limit $3""";

    private static final String CONVERSIONS = """
            select v.email_id, v.metric, v.value, v.occurred_at from conversion v
              join recipient r on r.tenant = v.tenant and r.id = v.recipient_id
            where r.tenant = $1 and r.contact_id = $2 order by v.occurred_at desc, v.event_id limit $3""";

    private static final String SEND_TIMES = """
            select t.email_id, t.send_at, t.arm from send_time t
              join recipient r on r.tenant = t.tenant and r.id = t.recipient_id
            where r.tenant = $1 and r.contact_id = $2 order by t.send_at desc, t.recipient_id limit $3""";

    private static final String HOURS = """
            select hour, engagement / decayed(now()) as engagement from contact_hour
            where tenant = $1 and contact_id = $2 order by hour limit $3""";

    private static final String SUPPRESSION = """
            select s.address, s.reason, s.created_at from suppression s
              join contact c on c.tenant = s.tenant and c.address = s.address
            where c.tenant = $1 and c.id = $2 limit $3""";

    private static final String EVIDENCE = """
            select e.kind, e.source, e.status, e.detail, e.occurred_at from suppression_evidence e
              join contact c on c.tenant = e.tenant and c.address = e.address
            where c.tenant = $1 and c.id = $2 order by e.id desc limit $3""";

    /** Whom to read about, and how many entries at most. */
    record Scope(SqlConnection connection, String tenant, UUID contactId, int limit) {}

    Uni<List<Subscription>> lists(Scope scope) {
        return read(
                scope,
                LISTS,
                row -> new Subscription(
                        row.getString("name"),
                        row.getString("state"),
                        List.of(row.getArrayOfStrings("topics")),
                        row.getString("source"),
                        at(row, "changed_at")));
    }

    Uni<List<String>> segments(Scope scope) {
        return read(
                scope,
                SEGMENTS,
                row -> BuiltInSegment.find(row.getUUID("id"))
                        .map(BuiltInSegment::title)
                        .orElseGet(() -> row.getString("name")));
    }

    Uni<List<Event>> events(Scope scope) {
        return read(
                scope,
                EVENTS,
                row -> new Event(
                        row.getString("name"),
                        at(row, "occurred_at"),
                        row.getBigDecimal("value"),
                        row.getJsonObject("data").getMap()));
    }

    Uni<List<Email>> emails(Scope scope) {
        return read(
                scope,
                EMAILS,
                row -> new Email(
                        row.getUUID("email_id"),
                        row.getString("kind"),
                        row.getString("subject"),
                        row.getString("address"),
                        row.getString("state"),
                        row.getString("answer"),
                        orNull(row.getOffsetDateTime("sent_at"))));
    }

    Uni<List<Report>> reports(Scope scope) {
        return read(
                scope,
                REPORTS,
                row -> new Report(
                        row.getString("source"),
                        row.getString("kind"),
                        row.getString("reason"),
                        row.getString("status"),
                        row.getString("diagnostic"),
                        at(row, "received_at")));
    }

    Uni<List<Hit>> hits(Scope scope) {
        return read(
                scope,
                HITS,
                row -> new Hit(
                        row.getUUID("email_id"),
                        row.getString("kind"),
                        row.getString("method"),
                        at(row, "at"),
                        row.getString("agent"),
                        row.getString("network"),
                        row.getString("verdict")));
    }

    Uni<List<Conversion>> conversions(Scope scope) {
        return read(
                scope,
                CONVERSIONS,
                row -> new Conversion(
                        row.getUUID("email_id"),
                        row.getString("metric"),
                        row.getBigDecimal("value"),
                        at(row, "occurred_at")));
    }

    Uni<List<SendTime>> sendTimes(Scope scope) {
        return read(
                scope,
                SEND_TIMES,
                row -> new SendTime(row.getUUID("email_id"), at(row, "send_at"), row.getString("arm")));
    }

    Uni<List<EngagementHour>> engagementHours(Scope scope) {
        return read(scope, HOURS, row -> new EngagementHour(row.getInteger("hour"), row.getDouble("engagement")));
    }

    /** Finds the suppression of the contact's address; null if there is none. */
    Uni<@Nullable Suppression> suppression(Scope scope) {
        return read(
                        scope,
                        SUPPRESSION,
                        row -> new Suppression(
                                row.getString("address"), row.getString("reason"), at(row, "created_at")))
                .map(found -> found.isEmpty() ? null : found.getFirst());
    }

    Uni<List<Evidence>> evidence(Scope scope) {
        return read(
                scope,
                EVIDENCE,
                row -> new Evidence(
                        row.getString("kind"),
                        row.getString("source"),
                        row.getString("status"),
                        row.getString("detail"),
                        at(row, "occurred_at")));
    }

    private static <T> Uni<List<T>> read(Scope scope, String sql, Function<Row, T> reader) {
        return scope.connection()
                .preparedQuery(sql)
                .execute(Tuple.of(scope.tenant(), scope.contactId(), scope.limit()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(reader)
                        .toList());
    }

    private static Instant at(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }

    private static @Nullable Instant orNull(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
