package com.dryjets.orchestrator.decision;

import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.orchestrator.campaign.CampaignRepository;
import com.dryjets.orchestrator.performance.CampaignFigures;
import com.dryjets.orchestrator.performance.PerformanceRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Keeps what was advised, on what evidence, and what became of it. */
@ApplicationScoped
public class DecisionLog {

    /** Who decided where no person did. */
    public static final String AVA = "ava";

    private final TenantTransaction transactions;
    private final CampaignRepository campaigns;
    private final DecisionRepository decisions;
    private final PerformanceRepository performance;

    DecisionLog(
            TenantTransaction transactions,
            CampaignRepository campaigns,
            DecisionRepository decisions,
            PerformanceRepository performance) {
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.decisions = decisions;
        this.performance = performance;
    }

    /** Puts an entry down in the current Hibernate session. */
    public Uni<Void> add(DecisionEntry entry) {
        return decisions.persist(Decision.of(entry)).replaceWithVoid();
    }

    /** A campaign's entries, the newest first, with what the figures did since. */
    Uni<Page<DecisionView>> list(Caller caller, UUID campaignId, PageRequest page) {
        return transactions.run(
                caller.tenant(),
                () -> campaigns
                        .get(caller.tenant(), campaignId)
                        .chain(() -> performance.of(caller.tenant(), campaignId))
                        .chain(figures -> decisions
                                .list(caller.tenant(), campaignId, page)
                                .map(found -> found.map(decision -> view(decision, figures)))));
    }

    private static DecisionView view(Decision decision, CampaignFigures figures) {
        return decision.view(decision.baseline()
                .map(baseline -> OutcomeRules.of(baseline, figures.of(baseline.channel())))
                .orElse(null));
    }
}
