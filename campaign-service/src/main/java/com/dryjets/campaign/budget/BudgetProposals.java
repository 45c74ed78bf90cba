package com.dryjets.campaign.budget;

import com.dryjets.common.event.InsightEvent.BudgetMove;
import com.dryjets.common.event.InsightEvent.BudgetShiftProposed;
import com.dryjets.common.wire.EventJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Shifts of budget that were proposed, for a person to apply. */
@ApplicationScoped
public class BudgetProposals {

    private static final TypeReference<List<BudgetMove>> MOVES = new TypeReference<>() {};

    private static final String ADD = """
            insert into budget_proposal (recommendation_id, tenant, campaign_id, moves, reason, proposed_at)
            values (:recommendation, :tenant, :campaign, cast(cast(:moves as text) as jsonb), :reason, :at)
            on conflict do nothing""";
    private static final String OF = """
            select recommendation_id, cast(moves as text), reason from budget_proposal
            where tenant = :tenant and campaign_id = :campaign order by proposed_at desc limit 50""";

    /** A proposal as it is answered. */
    public record Proposal(UUID recommendationId, List<BudgetMove> moves, String reason) {}

    /** Keeps a proposal; the same one again changes nothing. */
    public Uni<Void> add(String tenant, BudgetShiftProposed shift, Instant at) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADD)
                        .setParameter("recommendation", shift.recommendationId())
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", shift.campaignId())
                        .setParameter("moves", write(shift.moves()))
                        .setParameter("reason", shift.reason())
                        .setParameter("at", at)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** The newest fifty. */
    public Uni<List<Proposal>> of(String tenant, UUID campaignId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Proposal((UUID) row[0], read((String) row[1]), (String) row[2]))
                        .toList());
    }

    private static String write(List<BudgetMove> moves) {
        try {
            return EventJson.mapper().writeValueAsString(moves);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Moves are not writable as JSON", e);
        }
    }

    private static List<BudgetMove> read(String json) {
        try {
            return EventJson.mapper().readValue(json, MOVES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored moves are not readable", e);
        }
    }
}
