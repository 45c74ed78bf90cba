package com.dryjets.orchestrator.decisionlog;

import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.orchestrator.performance.CampaignPerformance;
import com.dryjets.orchestrator.performance.PerformanceService;
import com.dryjets.orchestrator.projection.CampaignProjection;
import com.dryjets.orchestrator.projection.CampaignService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps the log of recommendations, their evidence and the decisions on them. */
@ApplicationScoped
public class DecisionLogService {

    /** Decided by Ava, not by a person. */
    public static final String AVA = "ava";

    private static final Logger LOG = Logger.getLogger(DecisionLogService.class);

    private final TenantTransaction transactions;
    private final CampaignService campaigns;
    private final DecisionRepository decisions;
    private final JudgedDecisionRepository judged;
    private final PerformanceService performance;
    private final Clock clock;

    DecisionLogService(
            TenantTransaction transactions,
            CampaignService campaigns,
            DecisionRepository decisions,
            JudgedDecisionRepository judged,
            PerformanceService performance,
            Clock clock) {
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.decisions = decisions;
        this.judged = judged;
        this.performance = performance;
        this.clock = clock;
    }

    /** Adds an entry in the current Hibernate session. */
    public Uni<Void> add(NewDecision entry) {
        LOG.infof(
                "Recommendation %s campaignId=%s recommendationId=%s kind=%s",
                entry.action().name().toLowerCase(Locale.ROOT),
                entry.campaignId(),
                entry.recommendationId(),
                entry.finding().kind());
        return decisions.persist(Decision.of(entry)).replaceWithVoid();
    }

    /** Lists a campaign's entries, newest first, with the outcome of each person's decision so far. */
    Uni<Page<DecisionView>> list(Caller caller, UUID campaignId, PageRequest page) {
        String tenant = caller.tenant();
        return transactions.run(
                tenant, () -> campaigns.get(tenant, campaignId).chain(campaign -> list(campaign, page)));
    }

    private Uni<Page<DecisionView>> list(CampaignProjection campaign, PageRequest page) {
        return performance
                .of(campaign.tenant(), campaign.id())
                .chain(current -> decisions
                        .list(campaign.tenant(), campaign.id(), page)
                        .chain(found -> views(found, campaign, current)));
    }

    private Uni<Page<DecisionView>> views(
            Page<Decision> found, CampaignProjection campaign, CampaignPerformance current) {
        List<UUID> ids = found.items().stream().map(Decision::id).toList();
        return judged.find(campaign.tenant(), ids)
                .map(verdicts -> found.map(decision -> view(decision, campaign, current, verdicts.get(decision.id()))));
    }

    private DecisionView view(
            Decision decision,
            CampaignProjection campaign,
            CampaignPerformance current,
            @Nullable JudgedDecision verdict) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Optional<Outcome> outcome = decision.baseline()
                .map(baseline -> OutcomeRules.compare(
                        new OutcomeRules.Situation(baseline, decision.day(), current, campaign.currency(), today)));
        Optional<MeasuredGain> measured = outcome.filter(known -> decision.isAccepted())
                .flatMap(known -> MeasuredGainRules.measured(new MeasuredGainRules.Situation(
                        decision.kind(),
                        decision.expectedEffect().orElse(null),
                        known,
                        campaign.currency(),
                        decision.day(),
                        LocalDate.ofInstant(campaign.endsAt().minusNanos(1), ZoneOffset.UTC),
                        today)));
        return decision.view(outcome.orElse(null), measured.orElse(null), verdict);
    }
}
