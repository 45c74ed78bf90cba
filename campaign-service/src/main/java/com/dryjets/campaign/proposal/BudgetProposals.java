package com.dryjets.campaign.proposal;

import com.dryjets.campaign.projection.Rows;
import com.dryjets.contracts.event.InsightEvent.BudgetMove;
import com.dryjets.contracts.event.InsightEvent.BudgetShiftProposed;
import com.dryjets.contracts.wire.EventJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shifts of budget that Ava proposed, and what became of them. */
@ApplicationScoped
public class BudgetProposals {

    private static final TypeReference<List<BudgetMove>> MOVES = new TypeReference<>() {};

    private static final String ADD = """
            insert into budget_proposal (recommendation_id, tenant, campaign_id, moves, reason, proposed_at)
            values (:recommendation, :tenant, :campaign, cast(cast(:moves as text) as jsonb), :reason, :at)
            on conflict do nothing""";
    private static final String COLUMNS =
            "select recommendation_id, cast(moves as text), reason, proposed_at, state, applied_by from budget_proposal ";
    private static final String OF =
            COLUMNS + "where tenant = :tenant and campaign_id = :campaign order by proposed_at desc limit 50";
    private static final String ONE =
            COLUMNS + "where tenant = :tenant and campaign_id = :campaign and recommendation_id = :recommendation";
    /** Only an open one is closed, so that it is applied once. */
    private static final String CLOSE = """
            update budget_proposal set state = :state, applied_by = :by, applied_at = :at, automatic = :automatic
            where tenant = :tenant and recommendation_id = :recommendation and state = 'OPEN'""";

    private static final String MOVED_BY_ITSELF = """
            select coalesce(sum(cast(m.move ->> 'amount' as numeric)), 0)
            from budget_proposal p cross join lateral jsonb_array_elements(p.moves) as m (move)
            where p.tenant = :tenant and p.campaign_id = :campaign and p.state = 'APPLIED' and p.automatic""";

    /** What became of a proposal. */
    @Schema(name = "ProposalState")
    public enum State {
        OPEN,
        APPLIED,
        REFUSED
    }

    /**
     * A proposal as it is answered.
     *
     * @param appliedBy who applied it, or the service's name where the campaign allowed that
     */
    @Schema(name = "BudgetProposal")
    public record Proposal(
            UUID recommendationId,
            List<BudgetMove> moves,
            String reason,
            Instant proposedAt,
            State state,
            @Nullable String appliedBy) {}

    /** The end of a proposal. */
    public record Closing(
            UUID recommendationId, State state, @Nullable String by, Instant at, boolean automatic) {}

    /** Keeps a proposal; true where it is new, the same one again changes nothing. */
    public Uni<Boolean> add(String tenant, BudgetShiftProposed shift, Instant at) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADD)
                        .setParameter("recommendation", shift.recommendationId())
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", shift.campaignId())
                        .setParameter("moves", write(shift.moves()))
                        .setParameter("reason", shift.reason())
                        .setParameter("at", at)
                        .executeUpdate())
                .map(added -> added == 1);
    }

    /** The newest fifty. */
    public Uni<List<Proposal>> of(String tenant, UUID campaignId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .getResultList())
                .map(rows -> rows.stream().map(BudgetProposals::proposal).toList());
    }

    /** A proposal of the campaign; empty where it has none of that id. */
    public Uni<Optional<Proposal>> find(String tenant, UUID campaignId, UUID recommendationId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ONE, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .setParameter("recommendation", recommendationId)
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).map(BudgetProposals::proposal));
    }

    /** True where the proposal was open until now. */
    public Uni<Boolean> close(String tenant, Closing closing) {
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

    /** How much was ever moved without a person. */
    public Uni<BigDecimal> movedByItself(String tenant, UUID campaignId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(MOVED_BY_ITSELF, BigDecimal.class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .getSingleResult());
    }

    private static Proposal proposal(Object[] row) {
        return new Proposal(
                (UUID) row[0],
                read((String) row[1]),
                (String) row[2],
                Rows.instant(row[3]),
                State.valueOf((String) row[4]),
                (String) row[5]);
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
