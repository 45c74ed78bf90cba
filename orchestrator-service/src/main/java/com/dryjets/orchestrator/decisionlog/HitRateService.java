package com.dryjets.orchestrator.decisionlog;

import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.orchestrator.finding.Kind;
import com.dryjets.orchestrator.performance.CampaignPerformance;
import com.dryjets.orchestrator.projection.CampaignProjection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** Judges accepted recommendations by their outcome, and tells how often each kind was right. */
@ApplicationScoped
public class HitRateService {

    private static final Logger LOG = Logger.getLogger(HitRateService.class);

    private final TenantTransaction transactions;
    private final DecisionRepository decisions;
    private final JudgedDecisionRepository judged;

    HitRateService(TenantTransaction transactions, DecisionRepository decisions, JudgedDecisionRepository judged) {
        this.transactions = transactions;
        this.decisions = decisions;
        this.judged = judged;
    }

    /** Returns the hit rate of each kind. */
    Uni<HitRatesView> rates(Caller caller) {
        return transactions.run(caller.tenant(), () -> rates(caller.tenant()).map(HitRatesView::of));
    }

    /** Returns the hit rate of each kind, those that do not help last, in the current Hibernate session. */
    public Uni<List<HitRateView>> rates(String tenant) {
        return judged.count(tenant).map(HitRateRules::rates);
    }

    /** Returns the kinds whose advice does not help. */
    public static Set<Kind> unhelpful(List<HitRateView> rates) {
        return HitRateRules.unhelpful(rates);
    }

    /** Judges the campaign's accepted recommendations whose outcome is final, in the session that has locked the campaign. */
    public Uni<Void> judge(CampaignProjection campaign, CampaignPerformance performance, Instant now) {
        return decisions
                .unjudged(campaign.tenant(), campaign.id())
                .map(open -> open.stream()
                        .flatMap(decision -> verdict(decision, campaign, performance, now).stream())
                        .toList())
                .chain(this::save);
    }

    private Uni<Void> save(List<JudgedDecision> found) {
        return found.isEmpty() ? Uni.createFrom().voidItem() : judged.persist(found);
    }

    private static Optional<JudgedDecision> verdict(
            Decision decision, CampaignProjection campaign, CampaignPerformance performance, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return decision.baseline()
                .map(baseline -> OutcomeRules.compare(
                        new OutcomeRules.Situation(baseline, decision.day(), performance, campaign.currency(), today)))
                .flatMap(outcome -> HitRateRules.verdict(
                        outcome, decision.day(), today, campaign.status().isRunning()))
                .map(change -> {
                    LOG.infof(
                            "Recommendation judged campaignId=%s recommendationId=%s kind=%s change=%s",
                            campaign.id(), decision.recommendationId(), decision.kind(), change);
                    return new JudgedDecision(campaign.tenant(), decision.id(), decision.kind(), change, now);
                });
    }
}
