package com.dryjets.email.recipient;

import com.dryjets.kit.work.Lease;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Queries that claim recipients from the lanes and from the deliveries that are due, and give them back. */
@ApplicationScoped
class RecipientQueueRepository implements RecipientQueue {

    /** Serializes a tenant's claims with a frequency cap, so that each counts what the others have claimed. */
    private static final String TAKE_TURN =
            "select cast(pg_advisory_xact_lock(hashtextextended('frequency cap:' || $1, 0)) as text)";

    /**
     * A slot that was missed by minutes is lost: those of a long pause must not leave at once. now() is stable within the
     * transaction, so that the index finds what is due; clock_timestamp() would only filter.
     */
    private static final String CLAIM_WAITING = """
            update delivery set state = 'LEASED', lease_token = $4, due_at = null,
              slot = slot and due_at > now() - interval '5 minutes'
            where recipient_id in (
              select recipient_id from delivery
              where tenant = $1 and email_id = $2 and state = 'WAITING' and due_at <= now()
                and ($5::smallint is null or exists (
                  select from recipient r join email_lane l on l.tenant = $1 and l.email_id = $2 and l.lane = r.lane
                  where r.tenant = $1 and r.id = recipient_id and l.variant = $5))
              order by due_at limit $3 for update skip locked)""";

    private static final String VARIANT = """
            select l.variant from recipient r join email_lane l on l.email_id = r.email_id and l.lane = r.lane
            where r.tenant = $1 and r.id = $2 and l.variant is not null""";

    /** Moves one lane on, and leases the recipients that it passes. The variants of a test move on together. */
    private static final String CLAIM_LANE = """
            with open as (
              select lane, taken from email_lane
              where tenant = $1 and email_id = $2 and taken < size and due_at <= now()
                and ($5::smallint is null or variant = $5)
              order by due_at, taken, lane limit 1 for update),
            passed as (
              update email_lane l set taken = least(l.size, open.taken + $3) from open
              where l.tenant = $1 and l.email_id = $2 and l.lane = open.lane
              returning l.lane, open.taken as from_seq, l.taken as to_seq)
            insert into delivery (recipient_id, tenant, email_id, state, lease_token)
            select r.id, $1, $2, 'LEASED', $4 from passed
              join recipient r on r.tenant = $1 and r.email_id = $2 and r.lane = passed.lane
                and r.seq > passed.from_seq and r.seq <= passed.to_seq
            where r.state = 'PENDING'
            on conflict do nothing""";

    private static final String DUE_VARIANTS = """
            select l.variant from email_lane l
            where l.tenant = $1 and l.email_id = $2 and l.variant is not null and (
              l.taken < l.size and l.due_at <= now()
              or exists (
                select from delivery d join recipient r on r.tenant = $1 and r.id = d.recipient_id
                where d.tenant = $1 and d.email_id = $2 and d.state = 'WAITING' and d.due_at <= now() and r.lane = l.lane))
            group by l.variant order by random()""";

    private static final String START_LEASE = """
            insert into delivery_lease (tenant, token, route, route_revision, leased_until)
            values ($1, $2, $4, $5, clock_timestamp() + $3 * interval '1 millisecond')""";

    private static final String IN_FLIGHT = """
            select split_part(r.address, '@', -1) as domain, cast(count(*) as integer) as messages
            from delivery_lease l join delivery d on d.lease_token = l.token
              join recipient r on r.tenant = d.tenant and r.id = d.recipient_id
            where l.tenant = $1 and l.route = $2 and l.token <> $3 and l.leased_until > clock_timestamp()
              and d.tenant = $1 and d.state in ('LEASED', 'ATTEMPTED') and split_part(r.address, '@', -1) = any($4)
            group by 1""";

    /**
     * The cap counts who may have received an email, or is about to. It reads only what the emails of that time have sent:
     * the ids of recipients begin with the time in their email's id.
     */
    private static final String CLAIMED = """
            select r.id, coalesce(c.email, r.address) as email, c.time_zone, d.attempts, d.slot,
              case when s.address is not null then 'The address is suppressed: ' || s.reason
                when c.id is null then 'The contact was deleted.'
                when c.address <> r.address then 'The contact has another address.'
                when c.consent in ('WITHDRAWN', 'PENDING') then 'The contact has not consented.'
                when $3::int is not null and (
                  select count(*) from recipient x left join delivery y on y.tenant = x.tenant and y.recipient_id = x.id
                  where x.tenant = $1 and x.contact_id = r.contact_id and x.id <> r.id
                    and x.id >= (
                      select cast(rpad(substr(replace(cast(e.id as text), '-', ''), 1, 12), 32, '0') as uuid) from email e
                      where e.tenant = $1 and e.started_at is not null
                        and (e.status = 'SENDING' or e.updated_at > now() - $4::int * interval '1 day')
                      order by e.id limit 1)
                    and (x.state = 'SENT' and x.sent_at > now() - $4::int * interval '1 day'
                      or x.state = 'UNKNOWN' and x.answered_at > now() - $4::int * interval '1 day'
                      or y.state in ('LEASED', 'ATTEMPTED'))) >= $3::int
                then 'The contact has received as many emails as the sending policy allows.' end as obstacle
            from delivery d
              join recipient r on r.tenant = d.tenant and r.id = d.recipient_id
              left join contact c on c.tenant = r.tenant and c.id = r.contact_id
              left join suppression s on s.tenant = r.tenant and s.address = r.address
            where d.tenant = $1 and d.lease_token = $2
            order by r.id""";

    private static final String POSTPONE = """
            update delivery d set state = 'WAITING', lease_token = null,
              due_at = clock_timestamp() + p.pause * interval '1 millisecond', slot = p.slot
            from unnest($3::uuid[], $4::float8[], $5::bool[]) as p (id, pause, slot)
            where d.tenant = $1 and d.lease_token = $2 and d.recipient_id = p.id and d.state = 'LEASED'""";

    private static final String GIVE_BACK = """
            update delivery set state = 'WAITING', due_at = clock_timestamp(), lease_token = null
            where lease_token = $1 and state = 'LEASED'""";

    private static final String END_DONE = """
            delete from delivery_lease where token = $1
              and not exists (select from delivery where lease_token = $1)""";

    private final RecipientChanges changes;

    RecipientQueueRepository(RecipientChanges changes) {
        this.changes = changes;
    }

    /** Reserves half of a claim for recipients that were never claimed before, so that retries don't crowd them out. */
    @Override
    public Uni<Claim> claim(
            SqlConnection connection,
            String tenant,
            UUID emailId,
            Portion portion,
            @Nullable FrequencyCap cap,
            Lease lease) {
        Uni<Void> turn = cap == null
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(TAKE_TURN).execute(Tuple.of(tenant)).replaceWithVoid();
        return turn.chain(() -> claim(connection, tenant, emailId, portion, lease))
                .chain(claimed -> claimed == 0
                        ? Uni.createFrom().item(Claim.none())
                        : count(
                                        connection,
                                        START_LEASE,
                                        Tuple.of(
                                                tenant,
                                                lease.token(),
                                                lease.lengthInMillis(),
                                                portion.route(),
                                                portion.routeRevision()))
                                .chain(() -> claimed(connection, tenant, cap, lease)));
    }

    private static Uni<Integer> claim(
            SqlConnection connection, String tenant, UUID emailId, Portion portion, Lease lease) {
        int limit = portion.limit();
        int most = portion.first() ? (limit + 1) / 2 : limit;
        Uni<Integer> waiting = count(connection, CLAIM_WAITING, claim(tenant, emailId, most, lease, portion));
        return portion.first()
                ? waiting.chain(
                        back -> count(connection, CLAIM_LANE, claim(tenant, emailId, limit - back, lease, portion))
                                .map(first -> back + first))
                : waiting;
    }

    private static Tuple claim(String tenant, UUID emailId, int limit, Lease lease, Portion portion) {
        return Tuple.of(tenant, emailId, limit, lease.token(), portion.variant());
    }

    @Override
    public Uni<List<Integer>> dueVariants(SqlConnection connection, String tenant, UUID emailId) {
        return connection
                .preparedQuery(DUE_VARIANTS)
                .execute(Tuple.of(tenant, emailId))
                .map(rows -> stream(rows).map(row -> row.getInteger("variant")).toList());
    }

    @Override
    public Uni<@Nullable Integer> variant(SqlConnection connection, String tenant, UUID recipientId) {
        return connection
                .preparedQuery(VARIANT)
                .execute(Tuple.of(tenant, recipientId))
                .map(rows -> stream(rows)
                        .map(row -> row.getInteger("variant"))
                        .findFirst()
                        .orElse(null));
    }

    private Uni<Claim> claimed(SqlConnection connection, String tenant, @Nullable FrequencyCap cap, Lease lease) {
        @Nullable Integer emails = cap == null ? null : cap.emails();
        @Nullable Integer days = cap == null ? null : cap.days();
        return connection
                .preparedQuery(CLAIMED)
                .execute(Tuple.of(tenant, lease.token(), emails, days))
                .chain(rows -> {
                    List<Row> skipped = stream(rows)
                            .filter(row -> row.getString("obstacle") != null)
                            .toList();
                    List<Recipient> free = stream(rows)
                            .filter(row -> row.getString("obstacle") == null)
                            .map(Recipient::of)
                            .toList();
                    return skip(connection, tenant, skipped).replaceWith(new Claim(free, skipped.size()));
                });
    }

    private Uni<Void> skip(SqlConnection connection, String tenant, List<Row> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : changes.lock(
                                connection,
                                tenant,
                                rows.stream().map(row -> row.getUUID("id")).toList())
                        .chain(locked -> changes.apply(
                                connection,
                                tenant,
                                rows.stream()
                                        .map(row -> RecipientChange.end(
                                                locked.get(row.getUUID("id")),
                                                RecipientState.SKIPPED,
                                                row.getInteger("attempts"),
                                                row.getString("obstacle")))
                                        .toList()));
    }

    @Override
    public Uni<Void> postpone(SqlConnection connection, String tenant, UUID leaseToken, Map<UUID, Pause> pauses) {
        UUID[] ids = pauses.keySet().toArray(UUID[]::new);
        Double[] millis = pauses.values().stream()
                .map(pause -> (double) pause.length().toMillis())
                .toArray(Double[]::new);
        Boolean[] slots = pauses.values().stream().map(Pause::slot).toArray(Boolean[]::new);
        return count(connection, POSTPONE, Tuple.of(tenant, leaseToken, ids, millis, slots))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> release(SqlConnection connection, UUID leaseToken) {
        return count(connection, GIVE_BACK, Tuple.of(leaseToken))
                .chain(() -> count(connection, END_DONE, Tuple.of(leaseToken)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Map<String, Integer>> inFlight(
            SqlConnection connection, String tenant, String route, UUID own, Collection<String> domains) {
        return connection
                .preparedQuery(IN_FLIGHT)
                .execute(Tuple.of(tenant, route, own, domains.toArray(String[]::new)))
                .map(rows -> stream(rows)
                        .collect(Collectors.toMap(row -> row.getString("domain"), row -> row.getInteger("messages"))));
    }

    private static Uni<Integer> count(SqlConnection connection, String sql, Tuple values) {
        return connection.preparedQuery(sql).execute(values).map(RowSet::rowCount);
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
