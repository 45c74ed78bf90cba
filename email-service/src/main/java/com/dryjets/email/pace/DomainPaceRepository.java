package com.dryjets.email.pace;

import com.dryjets.email.pace.PaceRules.Pace;
import com.dryjets.email.pace.PaceRules.Slots;
import com.dryjets.email.recipient.Answers;
import com.dryjets.email.recipient.Recipient;
import com.dryjets.email.recipient.RecipientQueue;
import com.dryjets.email.recipient.RecipientQueue.Pause;
import com.dryjets.kit.work.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Queries of the paces of domains. */
@ApplicationScoped
class DomainPaceRepository implements DomainPaces {

    private static final String OF_DOMAINS = """
            select domain, per_second, concurrent, next_at, line_at, changed_at from domain_pace
            where tenant = $1 and route = $2 and domain = any($3) order by domain for update""";

    private static final String MOVE = """
            update domain_pace set per_second = $4, next_at = $5, line_at = $6, changed_at = $7, concurrent = $8
            where tenant = $1 and route = $2 and domain = $3""";

    private static final String END = "delete from domain_pace where tenant = $1 and route = $2 and domain = $3";

    private static final String SLOW_DOWN = """
            insert into domain_pace as p (tenant, route, domain, per_second, concurrent, reason, next_at, line_at, changed_at)
            values ($1, $2, $3, $4, $8, $5, now(), now(), now())
            on conflict (tenant, route, domain) do update set per_second = greatest(p.per_second / 2, $6),
              concurrent = greatest(p.concurrent / 2, 1), reason = excluded.reason, changed_at = now()
            where p.changed_at < now() - $7 * interval '1 millisecond'""";

    private final RecipientQueue queue;

    DomainPaceRepository(RecipientQueue queue) {
        this.queue = queue;
    }

    @Override
    public Uni<Map<UUID, Pause>> spread(
            SqlConnection connection,
            String tenant,
            String route,
            UUID lease,
            List<Recipient> recipients,
            Instant now) {
        Map<String, List<Recipient>> byDomain = recipients.stream().collect(Collectors.groupingBy(Recipient::domain));
        return connection
                .preparedQuery(OF_DOMAINS)
                .execute(Tuple.of(tenant, route, byDomain.keySet().toArray(String[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(DomainPaceRepository::pace)
                        .toList())
                .chain(paces -> paces.isEmpty()
                        ? Uni.createFrom().item(Map.of())
                        : inFlight(connection, tenant, route, lease, paces)
                                .chain(inFlight -> spread(connection, tenant, route, paces, byDomain, inFlight, now)));
    }

    /** Counted while the paces are locked, so that no other claim adds messages meanwhile. */
    private Uni<Map<String, Integer>> inFlight(
            SqlConnection connection, String tenant, String route, UUID lease, List<Pace> paces) {
        List<String> domains = paces.stream().map(Pace::domain).toList();
        return queue.inFlight(connection, tenant, route, lease, domains);
    }

    private static Uni<Map<UUID, Pause>> spread(
            SqlConnection connection,
            String tenant,
            String route,
            List<Pace> paces,
            Map<String, List<Recipient>> byDomain,
            Map<String, Integer> inFlight,
            Instant now) {
        Map<UUID, Pause> pauses = new HashMap<>();
        List<Slots> moved = new ArrayList<>();
        for (Pace pace : paces) {
            List<Recipient> recipients = byDomain.get(pace.domain());
            moved.add(spread(pace, recipients, now, pauses));
            admit(moved.getLast().next(), recipients, inFlight.getOrDefault(pace.domain(), 0), pauses);
        }
        return move(connection, tenant, route, moved).replaceWith(pauses);
    }

    private static Slots spread(Pace pace, List<Recipient> recipients, Instant now, Map<UUID, Pause> pauses) {
        List<Recipient> fresh =
                recipients.stream().filter(recipient -> !recipient.slot()).toList();
        Slots slots = PaceRules.spread(pace, fresh.size(), now);
        note(fresh, slots.pauses(), pauses);
        return slots;
    }

    /** Those whose slot came before are the first. */
    private static void admit(Pace pace, List<Recipient> recipients, int inFlight, Map<UUID, Pause> pauses) {
        List<Recipient> due = recipients.stream()
                .filter(recipient -> !pauses.containsKey(recipient.id()))
                .sorted(Comparator.comparing(recipient -> !recipient.slot()))
                .toList();
        if (Double.isFinite(pace.perSecond())) {
            note(due, PaceRules.admit(pace, inFlight, due.size()), pauses);
        }
    }

    private static void note(List<Recipient> recipients, List<Pause> lengths, Map<UUID, Pause> pauses) {
        for (int i = 0; i < recipients.size(); i++) {
            if (lengths.get(i).length().isPositive()) {
                pauses.put(recipients.get(i).id(), lengths.get(i));
            }
        }
    }

    private static Uni<Void> move(SqlConnection connection, String tenant, String route, List<Slots> moved) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (Slots slots : moved) {
            Pace next = slots.next();
            Tuple key = Tuple.of(tenant, route, next.domain());
            done = Double.isInfinite(next.perSecond())
                    ? done.chain(() -> connection.preparedQuery(END).execute(key))
                            .replaceWithVoid()
                    : done.chain(() -> connection
                                    .preparedQuery(MOVE)
                                    .execute(key.addDouble(next.perSecond())
                                            .addOffsetDateTime(Utc.of(next.nextAt()))
                                            .addOffsetDateTime(Utc.of(next.lineAt()))
                                            .addOffsetDateTime(Utc.of(next.changedAt()))
                                            .addInteger(next.concurrent())))
                            .replaceWithVoid();
        }
        return done;
    }

    @Override
    public Uni<Void> slowDown(SqlConnection connection, String tenant, String route, String domain, String reason) {
        return connection
                .preparedQuery(SLOW_DOWN)
                .execute(Tuple.tuple()
                        .addString(tenant)
                        .addString(route)
                        .addString(domain)
                        .addDouble(PaceRules.FIRST)
                        .addString(Answers.line(reason))
                        .addDouble(PaceRules.SLOWEST)
                        .addDouble((double) PaceRules.QUIET.toMillis())
                        .addInteger(PaceRules.FIRST_CONCURRENT))
                .replaceWithVoid();
    }

    private static Pace pace(Row row) {
        return new Pace(
                row.getString("domain"),
                row.getDouble("per_second"),
                row.getInteger("concurrent"),
                row.getOffsetDateTime("next_at").toInstant(),
                row.getOffsetDateTime("line_at").toInstant(),
                row.getOffsetDateTime("changed_at").toInstant());
    }
}
