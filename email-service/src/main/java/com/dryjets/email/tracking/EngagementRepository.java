package com.dryjets.email.tracking;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Queries of raw hits and of what they amount to. */
@ApplicationScoped
class EngagementRepository {

    /** Of one recipient and link: somebody who reloads an image a thousand times makes no further difference. */
    private static final int MOST_HITS = 300;

    /**
     * Two replicas may fold hits of the same recipient while a partition moves between them, and the first of both would
     * count twice. Rows that do not exist yet cannot be locked, so the tenant is.
     */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('engagement ' || $1, 0))";

    private static final String INSERT = """
            insert into engagement_hit (id, tenant, kind, method, recipient_id, campaign_id, email_id, link, at, written_at,
              agent, network, verdict, reasons)
            select h.id, $1, h.kind, h.method, h.recipient, h.campaign, h.email, h.link, h.at, h.written, h.agent, h.network,
              'HUMAN', '{}'
            from jsonb_to_recordset($2::jsonb) as h(id uuid, kind text, method text, recipient uuid, campaign uuid, email uuid,
              link integer, at timestamptz, written timestamptz, agent text, network text, number integer)
            where h.number + case h.method when 'HEAD' then (select count(*) from engagement_hit e
                where e.tenant = $1 and e.recipient_id = h.recipient and e.kind = h.kind and e.link = h.link and e.method = 'HEAD')
              else coalesce((select e.hits from engagement e
                where e.tenant = $1 and e.recipient_id = h.recipient and e.kind = h.kind and e.link = h.link), 0) end <= $3
            on conflict do nothing returning recipient_id""";

    private static final String OF_RECIPIENTS = """
            select id, tenant, kind, method, recipient_id, campaign_id, email_id, link, at, written_at, agent, network
            from engagement_hit where tenant = $1 and recipient_id = any($2) order by recipient_id, at, id""";

    private static final String LINKS = """
            select email_id, count(*)::int as links from tracked_link
            where tenant = $1 and email_id = any($2) group by email_id""";

    private static final String JUDGE = """
            update engagement_hit h set verdict = v.verdict, reasons = v.reasons
            from jsonb_to_recordset($2::jsonb) as v(id uuid, verdict text, reasons text[])
            where h.tenant = $1 and h.id = v.id and (h.verdict, h.reasons) is distinct from (v.verdict, v.reasons)""";

    /**
     * The best verdict of the hits counts: a person who opens what a filter has scanned before is a person. Recipients of whom
     * no hits are left keep what they were counted for. HEAD is evidence, but no open or click.
     */
    private static final String SUM = """
            with before as (
              select recipient_id, kind, link, verdict, human_at from engagement
              where tenant = $1 and recipient_id = any($2)),
            summed as (
              insert into engagement as e (tenant, recipient_id, kind, link, campaign_id, email_id, hits, human_hits, verdict,
                first_at, human_at)
              select $1, recipient_id, kind, link, min(campaign_id::text)::uuid, min(email_id::text)::uuid, count(*),
                count(*) filter (where verdict = 'HUMAN'),
                case when bool_or(verdict = 'HUMAN') then 'HUMAN'
                  when bool_or(verdict = 'PRIVACY_PROXY') then 'PRIVACY_PROXY' else 'BOT' end,
                min(at), min(at) filter (where verdict = 'HUMAN')
              from engagement_hit where tenant = $1 and recipient_id = any($2) and method = 'GET'
              group by recipient_id, kind, link
              on conflict (recipient_id, kind, link) do update set
                hits = excluded.hits, human_hits = excluded.human_hits, verdict = excluded.verdict,
                human_at = case when excluded.verdict = 'HUMAN' then coalesce(e.human_at, excluded.human_at) end
              returning recipient_id, kind, link, campaign_id, email_id, verdict, first_at, human_at),
            compared as (
              select recipient_id, kind, link, s.campaign_id, s.email_id, s.first_at, b.verdict as before,
                coalesce(s.verdict, b.verdict) as verdict, coalesce(s.human_at, b.human_at) as human_at
              from before b full join summed s using (recipient_id, kind, link) where link <> $3),
            clickers as (
              select recipient_id, bool_or(before is not null) as before,
                coalesce(bool_or(before = 'HUMAN'), false) as human_before, bool_or(verdict = 'HUMAN') as human
              from compared where kind = 'CLICK' group by recipient_id)
            select c.*, k.before as clicked_before, k.human_before, k.human
            from compared c left join clickers k on k.recipient_id = c.recipient_id and c.kind = 'CLICK'
            where c.before is distinct from c.verdict""";

    private static final String RECIPIENTS = """
            select distinct recipient_id from engagement
            where tenant = $1 and email_id = $2 and recipient_id > $3
            order by recipient_id limit $4""";

    /** Waits for other transactions that fold hits of this tenant; call it first. */
    Uni<Void> lock(SqlConnection connection, String tenant) {
        return connection.preparedQuery(LOCK).execute(Tuple.of(tenant)).replaceWithVoid();
    }

    /** Keeps hits; returns the recipients with new ones. */
    Uni<List<UUID>> insert(SqlConnection connection, String tenant, List<Hit> hits) {
        JsonArray rows = new JsonArray();
        Map<Object, Integer> numbers = new HashMap<>();
        hits.forEach(hit -> rows.add(json(hit)
                .put(
                        "number",
                        numbers.merge(
                                List.of(hit.recipientId(), hit.kind(), hit.method(), hit.link()), 1, Integer::sum))));
        return connection
                .preparedQuery(INSERT)
                .execute(Tuple.of(tenant, rows, MOST_HITS))
                .map(found -> list(found, row -> row.getUUID("recipient_id")).stream()
                        .distinct()
                        .toList());
    }

    private static JsonObject json(Hit hit) {
        return new JsonObject()
                .put("id", hit.id().toString())
                .put("kind", hit.kind().name())
                .put("method", hit.method().name())
                .put("recipient", hit.recipientId().toString())
                .put("campaign", String.valueOf(hit.campaignId()))
                .put("email", String.valueOf(hit.emailId()))
                .put("link", hit.link())
                .put("at", hit.at().toString())
                .put("written", hit.writtenAt() == null ? null : hit.writtenAt().toString())
                .put("agent", hit.agent())
                .put("network", hit.network());
    }

    /** Lists all hits of recipients, by recipient. */
    Uni<List<Hit>> hits(SqlConnection connection, String tenant, List<UUID> recipients) {
        return connection
                .preparedQuery(OF_RECIPIENTS)
                .execute(Tuple.of(tenant, recipients.toArray(UUID[]::new)))
                .map(rows -> list(rows, EngagementRepository::hit));
    }

    private static Hit hit(Row row) {
        var written = row.getOffsetDateTime("written_at");
        return new Hit(
                row.getUUID("id"),
                row.getString("tenant"),
                Hit.Kind.valueOf(row.getString("kind")),
                Hit.Method.valueOf(row.getString("method")),
                row.getUUID("recipient_id"),
                row.getUUID("campaign_id"),
                row.getUUID("email_id"),
                row.getInteger("link"),
                row.getOffsetDateTime("at").toInstant(),
                written == null ? null : written.toInstant(),
                row.getString("agent"),
                row.getString("network"));
    }

    /** Counts the links of emails; those without links are missing. */
    Uni<Map<UUID, Integer>> links(SqlConnection connection, String tenant, Collection<UUID> emails) {
        return connection
                .preparedQuery(LINKS)
                .execute(Tuple.of(tenant, emails.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap(row -> row.getUUID("email_id"), row -> row.getInteger("links"))));
    }

    /** Keeps the verdicts of hits. */
    Uni<Void> judge(SqlConnection connection, String tenant, Map<UUID, HitVerdict> verdicts) {
        JsonArray rows = new JsonArray();
        verdicts.forEach((id, verdict) -> {
            JsonArray reasons = new JsonArray();
            verdict.reasons().forEach(reason -> reasons.add(reason.name()));
            rows.add(new JsonObject()
                    .put("id", id.toString())
                    .put("verdict", verdict.verdict().name())
                    .put("reasons", reasons));
        });
        return connection.preparedQuery(JUDGE).execute(Tuple.of(tenant, rows)).replaceWithVoid();
    }

    /** Sums the hits of recipients up; returns what is new or has another verdict now. */
    Uni<List<EngagementChange>> sum(SqlConnection connection, String tenant, List<UUID> recipients) {
        return connection
                .preparedQuery(SUM)
                .execute(Tuple.of(tenant, recipients.toArray(UUID[]::new), HitRules.HIDDEN_LINK))
                .map(rows -> list(rows, EngagementChange::of));
    }

    /** Lists recipients with hits, in the order of their ids. */
    Uni<List<UUID>> recipients(SqlConnection connection, String tenant, UUID emailId, UUID after, int limit) {
        return connection
                .preparedQuery(RECIPIENTS)
                .execute(Tuple.of(tenant, emailId, after, limit))
                .map(rows -> list(rows, row -> row.getUUID("recipient_id")));
    }

    private static <T> List<T> list(RowSet<Row> rows, Function<Row, T> reader) {
        return StreamSupport.stream(rows.spliterator(), false).map(reader).toList();
    }
}
