package com.dryjets.campaign.budget;

import com.dryjets.campaign.changes.SpendSnapshot;
import com.dryjets.campaign.proposal.BudgetProposals;
import com.dryjets.campaign.proposal.BudgetProposals.Closing;
import com.dryjets.campaign.proposal.BudgetProposals.Proposal;
import com.dryjets.campaign.proposal.BudgetProposals.State;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells how a campaign's budget stands, and divides it anew when a person wants so. */
@ApplicationScoped
public class BudgetService implements SpendSnapshot {

    private final TenantTransaction transactions;
    private final Budgets budgets;
    private final BudgetProposals proposals;
    private final Clock clock;

    BudgetService(TenantTransaction transactions, Budgets budgets, BudgetProposals proposals, Clock clock) {
        this.transactions = transactions;
        this.budgets = budgets;
        this.proposals = proposals;
        this.clock = clock;
    }

    /** How the budget stands now. */
    public Uni<BudgetStatus> status(Caller caller, UUID id) {
        return transactions.run(caller.tenant(), () -> of(caller.tenant(), id));
    }

    @Override
    public Uni<BudgetStatus> of(String tenant, UUID campaignId) {
        return budgets.get(tenant, campaignId).map(budget -> PacingRules.status(budget, clock.instant()));
    }

    /** Puts other allocations in force; a proposal that is named is taken up with them, once. */
    Uni<BudgetStatus> reallocate(Caller caller, UUID id, ReallocateBudget request, @Nullable String ifMatch) {
        return transactions
                .run(
                        caller.tenant(),
                        () -> budgets.lock(caller.tenant(), id)
                                .invoke(budget -> check(budget, request, ifMatch))
                                .call(budget -> takeUp(caller, id, request.recommendationId()))
                                .chain(budget ->
                                        budgets.reallocate(budget, request.wanted(), caller, request.reason())))
                .map(budget -> PacingRules.status(budget, clock.instant()));
    }

    private static void check(CampaignBudget budget, ReallocateBudget request, @Nullable String ifMatch) {
        ETag.require(ifMatch, budget.campaign().version());
        if (ReallocationRules.isOver(budget)) {
            throw Problem.conflict("The campaign is over; its budget stays as it is.");
        }
        List<FieldError> faults = ReallocationRules.faults(budget, request.wanted());
        if (!faults.isEmpty()) {
            throw Problem.unprocessable("The budget cannot be divided so.", faults);
        }
    }

    private Uni<Boolean> takeUp(Caller caller, UUID campaignId, @Nullable UUID recommendationId) {
        if (recommendationId == null) {
            return Uni.createFrom().item(false);
        }
        Closing closing = new Closing(recommendationId, State.APPLIED, caller.user(), clock.instant(), false);
        return proposals
                .find(caller.tenant(), campaignId, recommendationId)
                .invoke(found -> requireOpen(found.orElseThrow(() -> Problem.unprocessable(
                        "There is no such proposal.",
                        List.of(new FieldError("/recommendationId", "is no proposal for this campaign"))))))
                .chain(() -> proposals.close(caller.tenant(), closing));
    }

    private static void requireOpen(Proposal proposal) {
        if (proposal.state() != State.OPEN) {
            throw Problem.conflict("The proposal was applied or refused before.");
        }
    }
}
