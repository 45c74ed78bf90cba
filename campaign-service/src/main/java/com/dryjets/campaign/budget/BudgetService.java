package com.dryjets.campaign.budget;

import com.dryjets.campaign.livefeed.ChangeKind;
import com.dryjets.campaign.livefeed.FeedSnapshot;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads budget statuses and reallocates budgets on request. */
@ApplicationScoped
class BudgetService implements FeedSnapshot {

    private final Budgets budgets;
    private final ProposalService proposals;
    private final Clock clock;

    BudgetService(Budgets budgets, ProposalService proposals, Clock clock) {
        this.budgets = budgets;
        this.proposals = proposals;
        this.clock = clock;
    }

    @Override
    public ChangeKind kindOfChange() {
        return ChangeKind.SPEND;
    }

    @Override
    public Uni<BudgetStatus> of(String tenant, UUID campaignId) {
        return budgets.get(tenant, campaignId).map(this::status);
    }

    Uni<BudgetStatus> status(Caller caller, UUID id) {
        return budgets.read(caller, id, budget -> Uni.createFrom().item(status(budget)));
    }

    /** Replaces the allocations and, if the request names a proposal, marks it as applied. */
    Uni<BudgetStatus> reallocate(Caller caller, UUID id, ReallocateBudget request, @Nullable String ifMatch) {
        // The version increases when the transaction commits, so the status is made afterwards.
        return budgets.change(caller, id, ifMatch, budget -> reallocate(caller, budget, request))
                .map(this::status);
    }

    private Uni<CampaignBudget> reallocate(Caller caller, CampaignBudget budget, ReallocateBudget request) {
        if (budget.campaign().status().isOver()) {
            throw Problem.conflict("The campaign has ended; its budget can no longer change.");
        }
        List<FieldError> errors = ReallocationRules.errors(budget, request.wanted());
        if (!errors.isEmpty()) {
            throw Problem.unprocessable("The budget cannot be divided like this.", errors);
        }
        UUID recommendationId = request.recommendationId();
        Uni<Void> applied = recommendationId == null
                ? Uni.createFrom().voidItem()
                : proposals.markApplied(caller, budget.campaign().id(), recommendationId);
        return applied.chain(() -> budgets.reallocate(budget, request.wanted(), caller, request.reason(), null));
    }

    private BudgetStatus status(CampaignBudget budget) {
        return PacingRules.status(budget, clock.instant());
    }
}
