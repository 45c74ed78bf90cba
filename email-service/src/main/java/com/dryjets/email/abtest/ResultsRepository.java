package com.dryjets.email.abtest;

import com.dryjets.kit.work.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Counts what the recipients of a test did. The costs depend on the recipients of the variants, not on their hits. */
@ApplicationScoped
class ResultsRepository {

    /**
     * Variants are sent at different times, for hours, and with pauses. All recipients are therefore compared by what they did
     * in equally long times since each was sent the email, and those who have not had it for that long are left out. This time
     * is half of that for which the latest variant has been out, so that its later recipients are soon compared as well, or
     * more if everybody has had the email for longer. The link 65535 is the one that no person sees.
     */
    private static final String COUNTS = """
            with received as materialized (
              select id, lane, state, sent_at from recipient
              where tenant = $1 and email_id = $2 and lane between 1 and 5),
            compared as (
              select greatest(cast($3 as integer) * interval '1 minute', (now() - max(first)) / 2, now() - max(last)) as time
              from (select min(sent_at) as first, max(sent_at) as last from received group by lane) as variant),
            copy as materialized (
              select r.*, r.sent_at + c.time as until, coalesce(r.sent_at + c.time <= now(), false) as compared
              from received r, compared c),
            acted as (
              select e.recipient_id,
                bool_or(e.kind = 'OPEN') as opened, bool_or(e.kind = 'CLICK' and e.link <> 65535) as clicked
              from engagement e join copy c on c.id = e.recipient_id
              where e.tenant = $1 and e.email_id = $2 and e.verdict = 'HUMAN' and c.compared and e.first_at <= c.until
              group by e.recipient_id),
            bought as (
              select v.recipient_id,
                coalesce(sum(v.value) filter (where v.metric = 'CONVERSIONS'), 0) as conversions,
                coalesce(sum(v.value) filter (where v.metric = 'REVENUE'), 0) as revenue
              from conversion v join copy c on c.id = v.recipient_id
              where v.tenant = $1 and v.email_id = $2 and c.compared and v.occurred_at <= c.until
              group by v.recipient_id)
            select c.lane as number, count(*)::int as recipients,
              (count(*) filter (where c.state = 'PENDING'))::int as pending,
              (count(*) filter (where c.sent_at is not null))::int as sent,
              (count(*) filter (where c.compared))::int as compared,
              (count(*) filter (where c.state = 'SENT'))::int as delivered,
              (count(*) filter (where a.opened))::int as opened,
              (count(*) filter (where a.clicked))::int as clicked,
              (count(*) filter (where b.conversions > 0))::int as converted,
              (count(*) filter (where b.revenue <> 0))::int as paying,
              coalesce(sum(b.revenue), 0) as revenue,
              coalesce(sum(b.revenue * b.revenue), 0)::float8 as squares,
              (count(*) filter (where c.compared and g.unsubscribed_at <= c.until))::int as unsubscribed,
              (count(*) filter (where c.compared and g.complained_at <= c.until))::int as complained
            from copy c
              left join acted a on a.recipient_id = c.id
              left join bought b on b.recipient_id = c.id
              left join recipient_engagement g on g.tenant = $1 and g.recipient_id = c.id
            group by c.lane order by c.lane""";

    private static final String PROGRESS = """
            select bool_and(lane not between 1 and 5 or taken >= size) as taken,
              coalesce(sum(size) filter (where lane = 0), 0)::int as rest,
              coalesce(sum(taken) filter (where lane = 0), 0)::int as claimed
            from email_lane where tenant = $1 and email_id = $2""";

    /** From the events of the time, which are few, to the recipients. */
    private static final String HELD_OUT = """
            with active as (
              select distinct contact_id from contact_event
              where tenant = $1 and name = $3 and occurred_at >= $4 and occurred_at < $5),
            counted as (
              select (count(*) filter (where r.lane = 9))::int as held_out, (count(*) filter (where r.lane <> 9))::int as others
              from active a join recipient r on r.tenant = $1 and r.contact_id = a.contact_id and r.email_id = $2)
            select f.held_out, f.recipients - f.held_out as others, n.held_out as held_out_active, n.others as others_active
            from frozen_audience f, counted n where f.tenant = $1 and f.email_id = $2""";

    /**
     * How far the sending is.
     *
     * @param taken whether the sending of each variant to each of its recipients was tried, or is being tried
     * @param rest recipients who wait for the decision, or have waited for it
     * @param claimed those of them whose turn was already
     */
    record Progress(boolean taken, int rest, int claimed) {}

    /** Contacts with and without the email, and those of them with the event. */
    record HoldoutCounts(int heldOut, int heldOutActive, int others, int othersActive) {}

    /**
     * Counts by variant; variants without a recipient are missing.
     *
     * @param leastMinutes for which recipients have had the email who are compared
     */
    Uni<List<VariantCounts>> counts(SqlConnection connection, String tenant, UUID emailId, int leastMinutes) {
        return connection
                .preparedQuery(COUNTS)
                .execute(Tuple.of(tenant, emailId, leastMinutes))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(ResultsRepository::counts)
                        .toList());
    }

    private static VariantCounts counts(Row row) {
        return new VariantCounts(
                row.getInteger("number"),
                row.getInteger("recipients"),
                row.getInteger("pending"),
                row.getInteger("sent"),
                row.getInteger("compared"),
                row.getInteger("delivered"),
                row.getInteger("opened"),
                row.getInteger("clicked"),
                row.getInteger("converted"),
                row.getInteger("paying"),
                row.getBigDecimal("revenue"),
                row.getDouble("squares"),
                row.getInteger("unsubscribed"),
                row.getInteger("complained"));
    }

    Uni<Progress> progress(SqlConnection connection, String tenant, UUID emailId) {
        return connection
                .preparedQuery(PROGRESS)
                .execute(Tuple.of(tenant, emailId))
                .map(rows -> rows.iterator().next())
                .map(row -> new Progress(
                        Boolean.TRUE.equals(row.getBoolean("taken")),
                        row.getInteger("rest"),
                        row.getInteger("claimed")));
    }

    /** Counts contacts with an event; null before the recipients are frozen. */
    Uni<HoldoutCounts> heldOut(
            SqlConnection connection, String tenant, UUID emailId, String event, Instant from, Instant to) {
        return connection
                .preparedQuery(HELD_OUT)
                .execute(Tuple.tuple()
                        .addString(tenant)
                        .addUUID(emailId)
                        .addString(event)
                        .addOffsetDateTime(Utc.of(from))
                        .addOffsetDateTime(Utc.of(to)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new HoldoutCounts(
                                row.getInteger("held_out"),
                                row.getInteger("held_out_active"),
                                row.getInteger("others"),
                                row.getInteger("others_active")))
                        .findFirst()
                        .orElse(null));
    }

    /** Returns the counts of a variant without recipients. */
    static VariantCounts none(int number) {
        return new VariantCounts(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, BigDecimal.ZERO, 0, 0, 0);
    }
}
