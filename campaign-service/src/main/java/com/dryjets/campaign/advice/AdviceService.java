package com.dryjets.campaign.advice;

import com.dryjets.campaign.advice.BudgetOptimization.Verdict;
import com.dryjets.campaign.budget.AllocationRepository;
import com.dryjets.campaign.budget.Budgets;
import com.dryjets.campaign.budget.CampaignBudget;
import com.dryjets.campaign.budget.ReallocationRules;
import com.dryjets.campaign.campaign.History;
import com.dryjets.campaign.efficiency.EfficiencyService;
import com.dryjets.campaign.proposal.BudgetProposals;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Advises on how a campaign's budget is best divided; changes it only where a person says so. */
@ApplicationScoped
class AdviceService {

    private final TenantTransaction transactions;
    private final Budgets budgets;
    private final EfficiencyService efficiency;
    private final AllocationRepository allocations;
    private final BudgetProposals proposals;
    private final History history;
    private final Clock clock;

    AdviceService(
            TenantTransaction transactions,
            Budgets budgets,
            EfficiencyService efficiency,
            AllocationRepository allocations,
            BudgetProposals proposals,
            History history,
            Clock clock) {
        this.transactions = transactions;
        this.budgets = budgets;
        this.efficiency = efficiency;
        this.allocations = allocations;
        this.proposals = proposals;
        this.history = history;
        this.clock = clock;
    }

    /** What is recommended, and what Ava proposed; changes nothing. */
    Uni<BudgetRecommendations> recommendations(Caller caller, UUID id) {
        String tenant = caller.tenant();
        return transactions.run(
                tenant,
                () -> budgets.get(tenant, id)
                        .chain(budget -> proposals
                                .of(tenant, id)
                                .chain(shifts -> allocations
                                        .recommendedAt(tenant, id)
                                        .map(stored -> BudgetRecommendations.of(
                                                budget, advise(budget), shifts, stored.orElse(null))))));
    }

    /** Keeps what is recommended now as the campaign's recommendation; the allocations stay as they are. */
    Uni<BudgetRecommendations> rebalance(Caller caller, UUID id) {
        String tenant = caller.tenant();
        Instant now = clock.instant();
        return transactions.run(
                tenant,
                () -> budgets.lock(tenant, id)
                        .invoke(AdviceService::requireRunning)
                        .chain(budget -> {
                            Advice advice = advise(budget);
                            requireFeasible(advice.feasible(), advice.reason());
                            return allocations
                                    .recommend(budget.campaign(), advice.allocations(), caller.user(), now)
                                    .call(() -> history.add(
                                            budget.campaign(), caller, "budget recommendation stored", advice.reason()))
                                    .chain(() -> proposals.of(tenant, id))
                                    .map(shifts -> BudgetRecommendations.of(budget, advice, shifts, now));
                        }));
    }

    /** Proposes moves, and makes them where that was asked for and they are as wanted. */
    Uni<BudgetOptimization> optimize(
            Caller caller, UUID id, OptimizeBudget request, boolean apply, @Nullable String ifMatch) {
        String tenant = caller.tenant();
        return transactions.run(
                tenant,
                () -> (apply ? budgets.lock(tenant, id) : budgets.get(tenant, id))
                        .invoke(budget -> check(budget, request, apply, ifMatch))
                        .chain(budget -> optimize(caller, budget, request, apply)));
    }

    private Uni<BudgetOptimization> optimize(
            Caller caller, CampaignBudget budget, OptimizeBudget request, boolean apply) {
        Outlook outlook = outlook(budget);
        Advice advice = AdviceRules.advise(outlook, AdviceRules.limits(budget, request.constraints()));
        Verdict verdict = OptimizationRules.verdict(outlook, advice, request.targetRoi());
        if (!apply || !verdict.feasible()) {
            return Uni.createFrom().item(BudgetOptimization.of(outlook, advice, verdict, false));
        }
        return budgets.reallocate(budget, advice.allocations(), caller, verdict.reason())
                .map(ignored -> BudgetOptimization.of(outlook, advice, verdict, true));
    }

    private static void check(CampaignBudget budget, OptimizeBudget request, boolean apply, @Nullable String ifMatch) {
        ETag.require(ifMatch, budget.campaign().version());
        if (apply) {
            requireRunning(budget);
        }
        var faults = OptimizationRules.faults(budget, request.constraints());
        if (!faults.isEmpty()) {
            throw Problem.unprocessable("The constraints contradict themselves or the campaign.", faults);
        }
    }

    private static void requireRunning(CampaignBudget budget) {
        if (ReallocationRules.isOver(budget)) {
            throw Problem.conflict("The campaign is over; its budget stays as it is.");
        }
    }

    private static void requireFeasible(boolean feasible, String reason) {
        if (!feasible) {
            throw Problem.unprocessable(reason, List.of());
        }
    }

    private Advice advise(CampaignBudget budget) {
        return AdviceRules.advise(outlook(budget), AdviceRules.limits(budget, List.of()));
    }

    private Outlook outlook(CampaignBudget budget) {
        return Outlook.of(budget, efficiency.curves(budget), clock.instant());
    }
}
