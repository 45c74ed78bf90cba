package com.dryjets.campaign.budget;

import com.dryjets.contracts.event.InsightEvent.BudgetMove;
import com.dryjets.contracts.event.InsightEvent.BudgetShiftProposed;
import com.dryjets.contracts.wire.EventJson;
import com.dryjets.kit.work.Utc;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The shifts of budget that Ava proposed, in the table {@code budget_proposal}. */
@ApplicationScoped
class ProposalRepository {

    private static final TypeReference<List<BudgetMove>> MOVES = new TypeReference<>() {};

    private static final String ADD = """
            insert into budget_proposal (recommendation_id, tenant, campaign_id, moves, reason, proposed_at)
            values (:recommendation, :tenant, :campaign, cast(cast(:moves as text) as jsonb), :reason, :at)
            on conflict do nothing""";
    private static final String COLUMNS =
            "select recommendation_id, cast(moves as text), reason, proposed_at, state, applied_by from budget_proposal ";
    private static final String NEWEST =
            COLUMNS + "where tenant = :tenant and campaign_id = :campaign order by proposed_at desc limit 50";
    private static final String ONE =
            COLUMNS + "where tenant = :tenant and campaign_id = :campaign and recommendation_id = :recommendation";
    /** Closes an open proposal only, so that it is applied once. */
    private static final String CLOSE = """
            update budget_proposal set state = :state, applied_by = :by, applied_at = :at, automatic = :automatic
            where tenant = :tenant and recommendation_id = :recommendation and state = 'OPEN'""";

    private static final String MOVED_AUTOMATICALLY = """
            select coalesce(sum(cast(m.move ->> 'amount' as numeric)), 0)
            from budget_proposal p cross join lateral jsonb_array_elements(p.moves) as m (move)
            where p.tenant = :tenant and p.campaign_id = :campaign and p.state = 'APPLIED' and p.automatic""";

    /** The end of a proposal. */
    record Closing(
            UUID recommendationId,
            ProposalState state,
            @Nullable String by,
            Instant at,
            boolean automatic) {}

    /** Stores a proposal; answers whether it is new. */
    Uni<Boolean> add(String tenant, BudgetShiftProposed shift, Instant at) {
        String moves = write(shift.moves());
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADD)
                        .setParameter("recommendation", shift.recommendationId())
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", shift.campaignId())
                        .setParameter("moves", moves)
                        .setParameter("reason", shift.reason())
                        .setParameter("at", at)
                        .executeUpdate())
                .map(added -> added == 1);
    }

    /** Lists a campaign's newest proposals, at most 50. */
    Uni<List<BudgetProposal>> newest(String tenant, UUID campaignId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NEWEST, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .getResultList())
                .map(rows -> rows.stream().map(ProposalRepository::proposal).toList());
    }

    /** A proposal for the campaign, if it exists. */
    Uni<Optional<BudgetProposal>> find(String tenant, UUID campaignId, UUID recommendationId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ONE, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .setParameter("recommendation", recommendationId)
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).map(ProposalRepository::proposal));
    }

    /** Closes a proposal; answers whether it was open. */
    Uni<Boolean> close(String tenant, Closing closing) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CLOSE)
                        .setParameter("tenant", tenant)
                        .setParameter("recommendation", closing.recommendationId())
                        .setParameter("state", closing.state().name())
                        .setParameter("by", closing.by())
                        .setParameter("at", closing.at())
                        .setParameter("automatic", closing.automatic())
                        .executeUpdate())
                .map(closed -> closed == 1);
    }

    /** The total amount that was ever moved without approval. */
    Uni<BigDecimal> movedAutomatically(String tenant, UUID campaignId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(MOVED_AUTOMATICALLY, BigDecimal.class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .getSingleResult());
    }

    private static BudgetProposal proposal(Object[] row) {
        return new BudgetProposal(
                (UUID) row[0],
                read((String) row[1]),
                (String) row[2],
                Utc.instant((OffsetDateTime) row[3]),
                ProposalState.valueOf((String) row[4]),
                (String) row[5]);
    }

    private static String write(List<BudgetMove> moves) {
        try {
            return EventJson.mapper().writeValueAsString(moves);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Moves cannot be written as JSON", e);
        }
    }

    private static List<BudgetMove> read(String json) {
        try {
            return EventJson.mapper().readValue(json, MOVES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored moves cannot be read", e);
        }
    }
}
