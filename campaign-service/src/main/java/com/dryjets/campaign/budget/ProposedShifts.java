package com.dryjets.campaign.budget;

import com.dryjets.campaign.proposal.BudgetProposals;
import com.dryjets.campaign.proposal.BudgetProposals.Closing;
import com.dryjets.campaign.proposal.BudgetProposals.State;
import com.dryjets.contracts.event.InsightEvent.BudgetShiftProposed;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/**
 * Takes in the shifts of budget that Ava proposes. They wait for a person, unless the campaign allows a share of its
 * budget to be moved without one.
 */
@ApplicationScoped
public class ProposedShifts {

    private static final String BY_ITSELF = "campaign-service";

    private final BudgetProposals proposals;
    private final Budgets budgets;
    private final Clock clock;

    ProposedShifts(BudgetProposals proposals, Budgets budgets, Clock clock) {
        this.proposals = proposals;
        this.budgets = budgets;
        this.clock = clock;
    }

    /** Keeps a proposal, and applies it where that is allowed; the same one again changes nothing. */
    public Uni<Void> proposed(String tenant, BudgetShiftProposed shift, Instant at) {
        return proposals
                .add(tenant, shift, at)
                .chain(isNew ->
                        isNew ? consider(tenant, shift) : Uni.createFrom().voidItem());
    }

    private Uni<Void> consider(String tenant, BudgetShiftProposed shift) {
        // The campaign may not be ours to know: the proposal is kept, and there is nothing to move.
        return budgets.lock(tenant, shift.campaignId())
                .onFailure(Problem.class)
                .recoverWithNull()
                .onItem()
                .ifNotNull()
                .transformToUni(budget -> decide(tenant, budget, shift));
    }

    private Uni<Void> decide(String tenant, CampaignBudget budget, BudgetShiftProposed shift) {
        if (ReallocationRules.isSenseless(budget, shift.moves())) {
            return close(tenant, shift, State.REFUSED);
        }
        return proposals
                .movedByItself(tenant, shift.campaignId())
                .map(moved -> ReallocationRules.mayMoveByItself(budget, shift.moves(), moved))
                .chain(may ->
                        may ? apply(tenant, budget, shift) : Uni.createFrom().voidItem());
    }

    private Uni<Void> apply(String tenant, CampaignBudget budget, BudgetShiftProposed shift) {
        return budgets.reallocate(
                        budget,
                        ReallocationRules.after(budget, shift.moves()),
                        new Caller(tenant, BY_ITSELF),
                        "Proposed by Ava and within the share that may be moved without a person: " + shift.reason())
                .chain(() -> close(tenant, shift, State.APPLIED));
    }

    private Uni<Void> close(String tenant, BudgetShiftProposed shift, State state) {
        String by = state == State.APPLIED ? BY_ITSELF : null;
        return proposals
                .close(tenant, new Closing(shift.recommendationId(), state, by, clock.instant(), true))
                .replaceWithVoid();
    }
}
