package com.dryjets.campaign.budget;

import com.dryjets.campaign.budget.ProposalRepository.Closing;
import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.campaign.HistoryCause;
import com.dryjets.contracts.event.InsightEvent.BudgetShiftProposed;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Receives the shifts of budget that Ava proposes. They wait for approval, unless the campaign allows a share of its
 * budget to be moved without it. Runs in the current transaction.
 */
@ApplicationScoped
public class ProposalService {

    private static final String SERVICE = "campaign-service";

    private final ProposalRepository proposals;
    private final Budgets budgets;
    private final Clock clock;

    ProposalService(ProposalRepository proposals, Budgets budgets, Clock clock) {
        this.proposals = proposals;
        this.budgets = budgets;
        this.clock = clock;
    }

    /** Lists a campaign's newest proposals, at most 50. */
    public Uni<List<BudgetProposal>> newest(Campaign campaign) {
        return proposals.newest(campaign.tenant(), campaign.id());
    }

    /** Stores a proposal and applies it if that is allowed. A redelivered proposal changes nothing. */
    Uni<Void> receive(String tenant, BudgetShiftProposed shift, Instant at) {
        return proposals
                .add(tenant, shift, at)
                .chain(isNew ->
                        isNew ? consider(tenant, shift) : Uni.createFrom().voidItem());
    }

    /** Closes an open proposal with the reallocation that applies it; 422 if it is unknown, 409 if it is closed. */
    Uni<Void> markApplied(Caller caller, UUID campaignId, UUID recommendationId) {
        Closing closing = new Closing(recommendationId, ProposalState.APPLIED, caller.user(), clock.instant(), false);
        return proposals
                .find(caller.tenant(), campaignId, recommendationId)
                .invoke(found -> requireOpen(found.orElseThrow(ProposalService::unknown)))
                .chain(() -> proposals.close(caller.tenant(), closing))
                .replaceWithVoid();
    }

    /** The proposal may be for a campaign that this service does not know; then it is only stored. */
    private Uni<Void> consider(String tenant, BudgetShiftProposed shift) {
        return budgets.lockIfExists(tenant, shift.campaignId())
                .onItem()
                .ifNotNull()
                .transformToUni(budget -> decide(tenant, budget, shift));
    }

    private Uni<Void> decide(String tenant, CampaignBudget budget, BudgetShiftProposed shift) {
        if (ReallocationRules.isImpossible(budget, shift.moves())) {
            return close(tenant, shift, ProposalState.REFUSED, null);
        }
        return proposals
                .movedAutomatically(tenant, shift.campaignId())
                .map(moved -> ReallocationRules.isAllowedAutomatically(budget, shift.moves(), moved))
                .chain(allowed -> allowed
                        ? apply(tenant, budget, shift)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> apply(String tenant, CampaignBudget budget, BudgetShiftProposed shift) {
        return budgets.reallocate(
                        budget,
                        ReallocationRules.after(budget, shift.moves()),
                        new Caller(tenant, SERVICE),
                        shift.reason(),
                        HistoryCause.autoOptimized(shift.recommendationId()))
                .chain(() -> close(tenant, shift, ProposalState.APPLIED, SERVICE));
    }

    private Uni<Void> close(String tenant, BudgetShiftProposed shift, ProposalState state, @Nullable String by) {
        return proposals
                .close(tenant, new Closing(shift.recommendationId(), state, by, clock.instant(), true))
                .replaceWithVoid();
    }

    private static void requireOpen(BudgetProposal proposal) {
        if (proposal.state() != ProposalState.OPEN) {
            throw Problem.conflict("The proposal was already applied or refused.");
        }
    }

    private static Problem unknown() {
        return Problem.unprocessable(
                "Unknown proposal.",
                List.of(new FieldError("/recommendationId", "is not a proposal for this campaign")));
    }
}
