package com.dryjets.campaign.optimization;

import com.dryjets.campaign.budget.Budgets;
import com.dryjets.campaign.budget.CampaignBudget;
import com.dryjets.campaign.budget.ProposalService;
import com.dryjets.campaign.campaign.CampaignJournal;
import com.dryjets.campaign.campaign.HistoryCause;
import com.dryjets.campaign.campaign.HistoryNote;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.work.Computation;
import com.dryjets.statistics.CurveFit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Recommends how to divide budgets, and changes them only on request. */
@ApplicationScoped
class OptimizationService {

    private final Budgets budgets;
    private final RecommendationRepository recommendations;
    private final ProposalService proposals;
    private final CampaignJournal journal;
    private final Clock clock;

    OptimizationService(
            Budgets budgets,
            RecommendationRepository recommendations,
            ProposalService proposals,
            CampaignJournal journal,
            Clock clock) {
        this.budgets = budgets;
        this.recommendations = recommendations;
        this.proposals = proposals;
        this.journal = journal;
        this.clock = clock;
    }

    Uni<BudgetEfficiency> efficiency(Caller caller, UUID id) {
        return budgets.read(
                caller, id, budget -> curves(budget).map(fits -> BudgetEfficiency.of(budget.performance(), fits)));
    }

    Uni<BudgetRecommendations> recommendations(Caller caller, UUID id) {
        return budgets.read(
                caller,
                id,
                budget -> recommendations
                        .storedAt(caller.tenant(), id)
                        .chain(stored -> recommended(budget, stored.orElse(null))));
    }

    private Uni<BudgetRecommendations> recommended(CampaignBudget budget, @Nullable Instant storedAt) {
        return recommend(budget).chain(split -> view(budget, split, storedAt));
    }

    /** Stores the current recommendation. The allocations in force stay. */
    Uni<BudgetRecommendations> rebalance(Caller caller, UUID id) {
        return budgets.change(caller, id, null, budget -> {
            requireNotOver(budget);
            return recommend(budget).chain(split -> store(caller, budget, split));
        });
    }

    private Uni<BudgetRecommendations> store(Caller caller, CampaignBudget budget, RecommendedSplit split) {
        if (!split.reason().isFeasible()) {
            throw Problem.unprocessable("The spend exceeds the budget, so nothing is left to divide.", List.of());
        }
        Instant now = clock.instant();
        HistoryCause cause =
                HistoryCause.of(HistoryCause.Code.valueOf(split.reason().code().name()));
        HistoryNote note = HistoryNote.of("budget recommendation stored", cause);
        return recommendations
                .replace(budget.campaign(), split.allocations(), caller.user(), now)
                .chain(() -> journal.note(budget.campaign(), caller, List.of(note)))
                .chain(() -> view(budget, split, now));
    }

    /** Proposes moves, and applies them if the request says so and they are feasible. */
    Uni<BudgetOptimization> optimize(
            Caller caller, UUID id, OptimizeBudget request, boolean apply, @Nullable String ifMatch) {
        return apply
                ? budgets.change(caller, id, ifMatch, budget -> {
                    requireNotOver(budget);
                    return optimize(caller, budget, request, true);
                })
                : budgets.read(caller, id, budget -> {
                    ETag.require(ifMatch, budget.campaign().version());
                    return optimize(caller, budget, request, false);
                });
    }

    private Uni<BudgetOptimization> optimize(
            Caller caller, CampaignBudget budget, OptimizeBudget request, boolean apply) {
        List<FieldError> errors = OptimizationRules.errors(budget, request.constraints());
        if (!errors.isEmpty()) {
            throw Problem.unprocessable("The constraints contradict each other or the campaign.", errors);
        }
        return outlook(budget).chain(outlook -> optimize(caller, outlook, request, apply));
    }

    private Uni<BudgetOptimization> optimize(Caller caller, Outlook outlook, OptimizeBudget request, boolean apply) {
        CampaignBudget budget = outlook.budget();
        RecommendedSplit split = SplitRules.recommend(outlook, SplitRules.limits(budget, request.constraints()));
        SplitReason verdict = OptimizationRules.verdict(outlook, split, request.targetRoi());
        if (!apply || !verdict.isFeasible() || split.allocations().equals(budget.allocations())) {
            return Uni.createFrom().item(BudgetOptimization.of(outlook, split, verdict, false));
        }
        HistoryCause cause = HistoryCause.optimized(BudgetOptimization.roi(outlook, split.revenueThen()));
        return budgets.reallocate(budget, split.allocations(), caller, null, cause)
                .map(ignored -> BudgetOptimization.of(outlook, split, verdict, true));
    }

    private Uni<BudgetRecommendations> view(CampaignBudget budget, RecommendedSplit split, @Nullable Instant storedAt) {
        return proposals
                .newest(budget.campaign())
                .map(shifts -> BudgetRecommendations.of(budget, split, shifts, storedAt));
    }

    private static void requireNotOver(CampaignBudget budget) {
        if (budget.campaign().status().isOver()) {
            throw Problem.conflict("The campaign has ended; its budget can no longer change.");
        }
    }

    private Uni<RecommendedSplit> recommend(CampaignBudget budget) {
        return outlook(budget).map(outlook -> SplitRules.recommend(outlook, SplitRules.limits(budget, List.of())));
    }

    private Uni<Outlook> outlook(CampaignBudget budget) {
        return curves(budget).map(fits -> Outlook.of(budget, fits, clock.instant()));
    }

    private Uni<Map<Channel, CurveFit>> curves(CampaignBudget budget) {
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        return Computation.offTheEventLoop(() -> CurveRules.fit(budget.performance(), today));
    }
}
