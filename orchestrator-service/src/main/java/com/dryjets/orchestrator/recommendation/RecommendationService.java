package com.dryjets.orchestrator.recommendation;

import com.dryjets.contracts.event.InsightEvent.BudgetShiftProposed;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.orchestrator.advice.Finding;
import com.dryjets.orchestrator.campaign.CampaignRepository;
import com.dryjets.orchestrator.decision.Baseline;
import com.dryjets.orchestrator.decision.DecisionAction;
import com.dryjets.orchestrator.decision.DecisionEntry;
import com.dryjets.orchestrator.decision.DecisionLog;
import com.dryjets.orchestrator.performance.PerformanceRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Shows advice, and takes a person's decision on it. */
@ApplicationScoped
class RecommendationService {

    private static final Logger LOG = Logger.getLogger(RecommendationService.class);

    private final TenantTransaction transactions;
    private final Idempotency idempotency;
    private final CampaignRepository campaigns;
    private final RecommendationRepository recommendations;
    private final EvaluationRepository evaluations;
    private final PerformanceRepository performance;
    private final DecisionLog decisions;
    private final Outbox outbox;
    private final Clock clock;

    RecommendationService(
            TenantTransaction transactions,
            Idempotency idempotency,
            CampaignRepository campaigns,
            RecommendationRepository recommendations,
            EvaluationRepository evaluations,
            PerformanceRepository performance,
            DecisionLog decisions,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.campaigns = campaigns;
        this.recommendations = recommendations;
        this.evaluations = evaluations;
        this.performance = performance;
        this.decisions = decisions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Which recommendation a person decides on, and how.
     *
     * @param ifMatch the version the person saw, if named
     * @param idempotencyKey names the request, if it is to be safe to repeat
     */
    record Request(
            UUID id,
            RecommendationStatus decision,
            Decide body,
            @Nullable String ifMatch,
            @Nullable String idempotencyKey) {}

    Uni<CampaignAdvice> advice(
            Caller caller, UUID campaignId, Collection<RecommendationStatus> statuses, PageRequest page) {
        String tenant = caller.tenant();
        return transactions.run(
                tenant,
                () -> campaigns
                        .get(tenant, campaignId)
                        .chain(() -> evaluations.find(tenant, campaignId))
                        .map(Optional::ofNullable)
                        .chain(evaluation -> recommendations
                                .list(tenant, campaignId, statuses, page)
                                .map(found -> CampaignAdvice.of(campaignId, evaluation, found))));
    }

    Uni<RecommendationView> decide(Caller caller, Request request) {
        Idempotency.Request once = new Idempotency.Request(
                caller,
                "POST /marketing/orchestrator/recommendations/%s/%s".formatted(request.id(), request.decision()),
                request.idempotencyKey(),
                request.body());
        return transactions.run(
                caller.tenant(),
                () -> idempotency.once(once, RecommendationView.class, () -> decideOnce(caller, request)));
    }

    private Uni<RecommendationView> decideOnce(Caller caller, Request request) {
        return lock(caller.tenant(), request.id())
                .invoke(recommendation -> requireOpen(recommendation, request))
                .invoke(recommendation -> recommendation.become(
                        request.decision(), caller.user(), request.body().note(), now()))
                .call(recommendation -> log(caller, recommendation, request))
                .call(recommendation -> propose(recommendation, request))
                .call(recommendations::flush)
                .map(Recommendation::view);
    }

    /** The recommendation as it is once nobody else works on its campaign. */
    private Uni<Recommendation> lock(String tenant, UUID id) {
        return recommendations
                .campaignOf(tenant, id)
                .chain(campaignId -> campaigns.lock(tenant, campaignId))
                .chain(() -> recommendations.get(tenant, id));
    }

    private static void requireOpen(Recommendation recommendation, Request request) {
        if (!recommendation.isOpen()) {
            throw Problem.conflict("It is not open any more: it was %s."
                    .formatted(recommendation.status().name().toLowerCase(Locale.ROOT)));
        }
        ETag.require(request.ifMatch(), recommendation.version());
    }

    private Uni<Void> log(Caller caller, Recommendation recommendation, Request request) {
        Finding finding = recommendation.finding();
        DecisionAction action = DecisionAction.valueOf(request.decision().name());
        LOG.infof(
                "Recommendation %s: campaignId=%s recommendationId=%s kind=%s",
                action, recommendation.campaignId(), recommendation.id(), recommendation.kind());
        return performance
                .of(caller.tenant(), recommendation.campaignId())
                .map(figures ->
                        new Baseline(finding.channel(), finding.evidence().measure(), figures.of(finding.channel())))
                .chain(baseline -> decisions.add(new DecisionEntry(
                        caller.tenant(),
                        recommendation.campaignId(),
                        recommendation.id(),
                        finding,
                        action,
                        request.body().note(),
                        caller.user(),
                        now(),
                        baseline)));
    }

    private Uni<Void> propose(Recommendation recommendation, Request request) {
        Finding finding = recommendation.finding();
        if (request.decision() != RecommendationStatus.ACCEPTED
                || finding.moves().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return outbox.write(
                recommendation.tenant(),
                new BudgetShiftProposed(
                        recommendation.campaignId(),
                        recommendation.id(),
                        finding.moves(),
                        finding.advice() + " " + finding.evidence().text()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
