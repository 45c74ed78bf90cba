package com.dryjets.orchestrator.decisionlog;

import static java.util.stream.Collectors.toMap;

import com.dryjets.orchestrator.decisionlog.HitRateRules.Counts;
import com.dryjets.orchestrator.decisionlog.Outcome.Change;
import com.dryjets.orchestrator.finding.Kind;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Queries verdicts on accepted recommendations. */
@ApplicationScoped
class JudgedDecisionRepository implements PanacheRepositoryBase<JudgedDecision, UUID> {

    // The latest of each kind by an index: the cost does not grow with history, and Ava is judged by what she says now.
    private static final String COUNT = """
            select wanted.kind, latest.change, count(*) from unnest(cast(cast(:kinds as text) as text[])) as wanted (kind)
            cross join lateral (
                select change from judged_decision where tenant = :tenant and kind = wanted.kind
                order by judged_at desc limit :most) as latest
            group by wanted.kind, latest.change""";
    private static final String ALL_KINDS = "{"
            + String.join(",", List.of(Kind.values()).stream().map(Kind::name).toList()) + "}";
    private static final int MOST = 200;

    /** Finds the verdicts on some decisions, by decision; decisions without one are missing. */
    Uni<Map<UUID, JudgedDecision>> find(String tenant, Collection<UUID> decisions) {
        return decisions.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : list("tenant = ?1 and decisionId in ?2", tenant, decisions)
                        .map(found -> found.stream().collect(toMap(JudgedDecision::decisionId, Function.identity())));
    }

    /** Counts the latest verdicts of each kind. */
    Uni<Map<Kind, Counts>> count(String tenant) {
        return getSession()
                .chain(session -> session.createNativeQuery(COUNT, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("kinds", ALL_KINDS)
                        .setParameter("most", MOST)
                        .getResultList())
                .map(JudgedDecisionRepository::counts);
    }

    private static Map<Kind, Counts> counts(List<Object[]> rows) {
        Map<Kind, Counts> counts = new EnumMap<>(Kind.class);
        rows.forEach(row -> counts.merge(
                Kind.valueOf((String) row[0]),
                Counts.of(Change.valueOf((String) row[1]), ((Number) row[2]).longValue()),
                Counts::plus));
        return counts;
    }
}
