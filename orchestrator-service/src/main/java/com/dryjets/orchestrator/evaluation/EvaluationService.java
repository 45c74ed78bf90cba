package com.dryjets.orchestrator.evaluation;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.orchestrator.advice.Opinion;
import com.dryjets.orchestrator.advice.Situation;
import com.dryjets.orchestrator.campaign.Campaign;
import com.dryjets.orchestrator.campaign.CampaignRepository;
import com.dryjets.orchestrator.campaign.CampaignStatus;
import com.dryjets.orchestrator.performance.PerformanceRepository;
import com.dryjets.orchestrator.recommendation.EvaluationRepository;
import com.dryjets.orchestrator.recommendation.Recommendation;
import com.dryjets.orchestrator.recommendation.RecommendationLedger;
import com.dryjets.orchestrator.recommendation.RecommendationRepository;
import com.dryjets.orchestrator.rules.AdviceConfig;
import com.dryjets.orchestrator.rules.AdviceRules;
import com.dryjets.orchestrator.watch.DueCampaigns;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Looks at a campaign whose figures or facts changed: loads all there is to know, decides, says what is new. */
@ApplicationScoped
class EvaluationService {

    private final TenantTransaction transactions;
    private final CampaignRepository campaigns;
    private final DueCampaigns due;
    private final Situations situations;
    private final PerformanceRepository performance;
    private final RecommendationRepository recommendations;
    private final RecommendationLedger ledger;
    private final EvaluationRepository evaluations;
    private final AdviceConfig config;
    private final Clock clock;

    EvaluationService(
            TenantTransaction transactions,
            CampaignRepository campaigns,
            DueCampaigns due,
            Situations situations,
            PerformanceRepository performance,
            RecommendationRepository recommendations,
            RecommendationLedger ledger,
            EvaluationRepository evaluations,
            AdviceConfig config,
            Clock clock) {
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.due = due;
        this.situations = situations;
        this.performance = performance;
        this.recommendations = recommendations;
        this.ledger = ledger;
        this.evaluations = evaluations;
        this.config = config;
        this.clock = clock;
    }

    private record Look(Situation situation, List<Opinion> opinions, List<IssueDecision> decisions) {}

    /** Looks at the campaign unless another replica did. The mark goes with what came of the look, or not at all. */
    Uni<Void> evaluate(String tenant, UUID campaignId) {
        return transactions.run(
                tenant,
                () -> campaigns
                        .lock(tenant, campaignId)
                        .chain(campaign -> due.take(tenant, campaignId)
                                .chain(taken -> taken
                                        ? look(tenant, campaign)
                                        : Uni.createFrom().voidItem())));
    }

    private Uni<Void> look(String tenant, Campaign campaign) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return situations
                .of(tenant, campaign)
                .chain(situation ->
                        recommendations.of(tenant, campaign.id()).map(said -> decide(campaign, situation, said)))
                .call(look -> apply(tenant, campaign.id(), look.decisions(), now))
                .call(look -> remember(tenant, campaign.id(), look, now))
                .replaceWithVoid();
    }

    private Look decide(Campaign campaign, Situation situation, List<Recommendation> said) {
        List<Opinion> opinions = AdviceRules.opinions(situation, config);
        List<IssueDecision> decisions = campaign.status() == CampaignStatus.ARCHIVED
                ? IssueRules.close(said, "The campaign is archived.")
                : IssueRules.decide(opinions, said, config);
        return new Look(situation, opinions, decisions);
    }

    private Uni<Void> apply(String tenant, UUID campaignId, List<IssueDecision> decisions, Instant now) {
        return Multi.createFrom()
                .iterable(decisions)
                .onItem()
                .transformToUniAndConcatenate(decision -> apply(tenant, campaignId, decision, now))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> apply(String tenant, UUID campaignId, IssueDecision decision, Instant now) {
        return switch (decision) {
            case IssueDecision.Issue issue -> ledger.issue(tenant, campaignId, issue.finding(), now);
            case IssueDecision.Renew renew -> ledger.renew(renew.open(), renew.finding(), now);
            case IssueDecision.Keep keep ->
                ledger.saw(keep.open(), keep.finding().weight());
            case IssueDecision.Withdraw withdraw -> ledger.withdraw(withdraw.open(), withdraw.why(), now);
        };
    }

    private Uni<Void> remember(String tenant, UUID campaignId, Look look, Instant now) {
        Instant asOf = look.situation().figures().asOf().orElse(null);
        return evaluations
                .keep(tenant, campaignId, look.opinions(), asOf, now)
                .chain(() -> performance.stand(
                        tenant, campaignId, look.situation().figures().byChannel(), now));
    }
}
