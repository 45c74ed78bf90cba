package com.dryjets.email.recipient;

import com.dryjets.email.segment.Audience;
import com.dryjets.email.segment.AudienceSpec;
import com.dryjets.email.segment.MembersQuery;
import com.dryjets.kit.work.Utc;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Freezes, cancels, retries and counts the recipients of an email. */
@ApplicationScoped
class RecipientRepository implements Recipients {

    private static final String OPEN = """
            with opened as (
              insert into frozen_audience (tenant, email_id, definitions, thresholds, lanes)
              values (:tenant, :email, cast(cast(:definitions as text) as jsonb), cast(cast(:thresholds as text) as float8[]),
                cast(cast(:lanes as text) as smallint[]))
              on conflict do nothing returning email_id)
            insert into email_lane (tenant, email_id, lane, variant, due_at)
            select :tenant, o.email_id, l.lane, l.variant, l.due_at
            from opened o, jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
              as l(lane smallint, variant smallint, due_at timestamptz)""";

    private static final String RELEASE_REST = """
            update email_lane set variant = :variant, due_at = :due
            where tenant = :tenant and email_id = :email and lane = 0 and due_at is null""";

    private static final String CONTINUE = """
            select after_contact, contacts, cast(definitions as text) as definitions from frozen_audience
            where tenant = $1 and email_id = $2 and not complete for update skip locked""";

    /**
     * The id starts with the time in the email's id and the recipient's number, so that ids grow and their index stays
     * small; the rest cannot be guessed. The same contact always gets the same id and the same lane. The page's own parameters
     * come first, and all are texts.
     */
    private static final String FREEZE = """
            with page as materialized (%1$s),
            hashed as (
              select p.id, p.address, cast(%5$s as integer) + row_number() over (order by p.id) as number,
                md5(%3$s || cast(p.id as text)) as hash
              from page p),
            placed as materialized (
              select h.id, h.address, h.number, h.hash, l.lane, l.size + row_number() over (partition by l.lane order by h.id) as seq
              from hashed h
                join frozen_audience f on f.tenant = %2$s and f.email_id = cast(%3$s as uuid)
                join email_lane l on l.tenant = f.tenant and l.email_id = f.email_id
                  and l.lane = f.lanes[1 + width_bucket(
                    cast(cast(cast('x' || substr(h.hash, 17, 8) as bit(32)) as bigint) / 4294967296.0 as float8), f.thresholds)]),
            made as (
              insert into recipient (id, tenant, email_id, campaign_id, contact_id, address, lane, seq, state)
              select cast(substr(replace(%3$s, '-', ''), 1, 12) || lpad(to_hex(n.number), 8, '0')
                  || substr(n.hash, 1, 12) as uuid), %2$s, cast(%3$s as uuid), cast(%4$s as uuid),
                n.id, n.address, n.lane, n.seq, case n.lane when 9 then 'HELD_OUT' else 'PENDING' end
              from placed n order by n.number on conflict do nothing returning lane),
            filled as (
              update email_lane l set size = l.size + n.count, taken = l.taken + case l.lane when 9 then n.count else 0 end
              from (select lane, count(*) as count from placed group by lane) as n
              where l.tenant = %2$s and l.email_id = cast(%3$s as uuid) and l.lane = n.lane)
            update frozen_audience f set contacts = f.contacts + (select count(*) from page),
              recipients = f.recipients + (select count(*) from made),
              held_out = f.held_out + (select count(*) from made where lane = 9),
              time_zones = array(
                select unnest(f.time_zones) union select coalesce(p.time_zone, '') from page p),
              after_contact = coalesce((select id from page order by id desc limit 1), f.after_contact),
              complete = (select count(*) from page) < cast(%6$s as integer)
            where f.tenant = %2$s and f.email_id = cast(%3$s as uuid)
            returning f.complete""";

    /** At most so many domains, each of more than one recipient, are told apart: reports have all others together. */
    private static final String NAME_DOMAINS = """
            with largest as materialized (
              select split_part(address, '@', -1) as domain, cast(count(*) as integer) as size from recipient
              where tenant = $1 and email_id = $2 and lane <> 9 and address not like '%@erased.invalid'
              group by 1 having count(*) > 1 order by 2 desc, 1 limit 100)
            update frozen_audience set
              domains = array(select domain from largest order by size desc, domain),
              domain_sizes = array(select size from largest order by size desc, domain)
            where tenant = $1 and email_id = $2""";

    private static final String DOMAINS = """
            select d.domain, d.size from frozen_audience f, unnest(f.domains, f.domain_sizes) as d(domain, size)
            where f.tenant = $1 and f.email_id = $2 order by d.size desc, d.domain""";

    private static final String VARIANT_LANES = """
            select lane, variant, size from email_lane
            where tenant = $1 and email_id = $2 and variant is not null order by lane""";

    private static final String COMPLETE = """
            select complete from frozen_audience where tenant = $1 and email_id = $2 and complete""";

    private static final String END_FREEZE = """
            update frozen_audience set complete = true where tenant = $1 and email_id = $2 and not complete""";

    private static final String CANCEL = """
            with chosen as materialized (
              select id from recipient where tenant = $1 and email_id = $2 and state = 'PENDING' and id > $4
              order by id limit $3 for update),
            ended as (delete from delivery d using chosen where d.tenant = $1 and d.recipient_id = chosen.id),
            cancelled as (
              update recipient r set state = 'CANCELLED' from chosen where r.tenant = $1 and r.id = chosen.id
              returning r.id)
            select cast(count(*) as integer) as cancelled, (select id from cancelled order by id desc limit 1) as last
            from cancelled""";

    private static final String TIME_ZONES =
            "select time_zones from frozen_audience where tenant = $1 and email_id = $2";

    private static final String RETRY = """
            with chosen as materialized (
              select id from recipient where tenant = $1 and email_id = $2 and state = $3
              order by id limit $4 for update),
            again as (
              update recipient r set state = 'PENDING' from chosen where r.tenant = $1 and r.id = chosen.id
              returning r.id, r.attempts)
            insert into delivery (tenant, recipient_id, email_id, state, attempts, due_at)
            select $1, id, $2, 'WAITING', attempts, now() from again
            on conflict (recipient_id) do update set state = 'WAITING', deferrals = 0, deferred_since = null,
              due_at = excluded.due_at, slot = false, lease_token = null""";

    private final Audience audience;
    private final RecipientCountRepository counts;

    RecipientRepository(Audience audience, RecipientCountRepository counts) {
        this.audience = audience;
        this.counts = counts;
    }

    @Override
    public Uni<Void> openFreeze(String tenant, UUID emailId, Instant dueAt, Split split) {
        return audience.snapshot(tenant)
                .chain(definitions -> Panache.getSession()
                        .chain(session -> session.createNativeQuery(OPEN)
                                .setParameter("tenant", tenant)
                                .setParameter("email", emailId)
                                .setParameter("definitions", definitions)
                                .setParameter("thresholds", split.thresholds())
                                .setParameter("lanes", split.lanes())
                                .setParameter("rows", split.rows(dueAt))
                                .executeUpdate()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> releaseRest(String tenant, UUID emailId, int variant, Instant dueAt) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(RELEASE_REST)
                        .setParameter("tenant", tenant)
                        .setParameter("email", emailId)
                        .setParameter("variant", variant)
                        .setParameter("due", Utc.of(dueAt))
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<FreezeStep> freezeChunk(
            SqlConnection connection, String tenant, UUID emailId, UUID campaignId, AudienceSpec spec, int limit) {
        return connection
                .preparedQuery(CONTINUE)
                .execute(Tuple.of(tenant, emailId))
                .chain(rows -> rows.size() == 0
                        ? connection
                                .preparedQuery(COMPLETE)
                                .execute(Tuple.of(tenant, emailId))
                                .map(complete -> complete.size() == 0 ? FreezeStep.BUSY : FreezeStep.COMPLETE)
                        : freeze(
                                connection,
                                tenant,
                                emailId,
                                campaignId,
                                spec,
                                limit,
                                rows.iterator().next()));
    }

    private Uni<FreezeStep> freeze(
            SqlConnection connection,
            String tenant,
            UUID emailId,
            UUID campaignId,
            AudienceSpec spec,
            int limit,
            Row progress) {
        MembersQuery members = audience.members(
                tenant, spec, progress.getString("definitions"), progress.getUUID("after_contact"), limit);
        Tuple values = members.tuple();
        String[] own = Stream.of(
                        tenant,
                        emailId.toString(),
                        campaignId.toString(),
                        progress.getInteger("contacts").toString(),
                        Integer.toString(limit))
                .map(value -> {
                    values.addString(value);
                    return "cast($%d as text)".formatted(values.size());
                })
                .toArray(String[]::new);
        String sql = FREEZE.formatted(members.sql(), own[0], own[1], own[2], own[3], own[4]);
        return connection
                .preparedQuery(sql)
                .execute(values)
                .map(rows -> rows.iterator().next().getBoolean("complete") ? FreezeStep.COMPLETE : FreezeStep.MORE)
                .call(step -> step == FreezeStep.COMPLETE
                        ? connection.preparedQuery(NAME_DOMAINS).execute(Tuple.of(tenant, emailId))
                        : Uni.createFrom().voidItem());
    }

    @Override
    public Uni<Map<String, Integer>> domains(SqlConnection connection, String tenant, UUID emailId) {
        return connection
                .preparedQuery(DOMAINS)
                .execute(Tuple.of(tenant, emailId))
                .map(rows -> {
                    Map<String, Integer> sizes = new LinkedHashMap<>();
                    rows.forEach(row -> sizes.put(row.getString("domain"), row.getInteger("size")));
                    return sizes;
                });
    }

    @Override
    public Uni<List<VariantLane>> variantLanes(SqlConnection connection, String tenant, UUID emailId) {
        return connection
                .preparedQuery(VARIANT_LANES)
                .execute(Tuple.of(tenant, emailId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new VariantLane(
                                row.getInteger("lane"),
                                row.getInteger("variant"),
                                row.getInteger("size"),
                                row.getInteger("lane") == Split.REST))
                        .toList());
    }

    @Override
    public Uni<Set<String>> timeZones(SqlConnection connection, String tenant, UUID emailId) {
        return connection
                .preparedQuery(TIME_ZONES)
                .execute(Tuple.of(tenant, emailId))
                .map(rows -> Set.of(rows.iterator().next().getArrayOfStrings("time_zones")));
    }

    @Override
    public Uni<UUID> cancelChunk(SqlConnection connection, String tenant, UUID emailId, UUID after, int limit) {
        return connection
                .preparedQuery(END_FREEZE)
                .execute(Tuple.of(tenant, emailId))
                .chain(() -> connection.preparedQuery(CANCEL).execute(Tuple.of(tenant, emailId, limit, after)))
                .map(rows -> rows.iterator().next())
                .call(row -> count(connection, tenant, emailId, RecipientState.CANCELLED, row.getInteger("cancelled")))
                .map(row -> row.getUUID("last"));
    }

    @Override
    public Uni<Integer> retryChunk(
            SqlConnection connection, String tenant, UUID emailId, RecipientState state, int limit) {
        return connection
                .preparedQuery(RETRY)
                .execute(Tuple.of(tenant, emailId, state.name(), limit))
                .map(RowSet::rowCount)
                .call(retried -> count(connection, tenant, emailId, state, -retried));
    }

    private Uni<Void> count(SqlConnection connection, String tenant, UUID emailId, RecipientState state, int change) {
        return change == 0 ? Uni.createFrom().voidItem() : counts.add(connection, tenant, emailId, state, change);
    }

    @Override
    public Uni<EmailProgress> progress(String tenant, UUID emailId) {
        return counts.progress(tenant, emailId);
    }

    @Override
    public Uni<RecipientCounts> count(SqlConnection connection, String tenant, UUID emailId) {
        return counts.count(connection, tenant, emailId);
    }
}
