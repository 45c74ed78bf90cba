package com.dryjets.orchestrator.overview;

import com.dryjets.orchestrator.decisionlog.HitRateService;
import com.dryjets.orchestrator.failure.FailureView;
import com.dryjets.orchestrator.failure.OpenFailures;
import com.dryjets.orchestrator.finding.Kind;
import com.dryjets.orchestrator.notification.NewNotification;
import com.dryjets.orchestrator.notification.NotificationKind;
import com.dryjets.orchestrator.notification.NotificationService;
import com.dryjets.orchestrator.performance.CampaignPerformance;
import com.dryjets.orchestrator.projection.CampaignProjection;
import com.dryjets.orchestrator.projection.CampaignStatus;
import com.dryjets.orchestrator.projection.PublicationSummary;
import com.dryjets.orchestrator.recommendation.OpenRecommendations;
import com.dryjets.orchestrator.recommendation.RecommendationView;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Summarizes each assessed campaign for the overview, and notices when one has ended. */
@ApplicationScoped
public class CampaignSummaryService {

    private static final Duration NEWS = Duration.ofDays(1);

    private final OpenFailures failures;
    private final OpenRecommendations recommendations;
    private final HitRateService hitRates;
    private final CampaignSummaryRepository summaries;
    private final NotificationService notifications;

    CampaignSummaryService(
            OpenFailures failures,
            OpenRecommendations recommendations,
            HitRateService hitRates,
            CampaignSummaryRepository summaries,
            NotificationService notifications) {
        this.failures = failures;
        this.recommendations = recommendations;
        this.hitRates = hitRates;
        this.summaries = summaries;
        this.notifications = notifications;
    }

    /**
     * What needs a person in a campaign.
     *
     * @param unhelpful kinds of advice that do not help
     */
    private record Open(List<FailureView> failures, List<RecommendationView> recommendations, Set<Kind> unhelpful) {}

    /** Replaces the campaign's summary, in the session that has locked the campaign and updated its failures and advice. */
    public Uni<Void> save(
            CampaignProjection campaign,
            CampaignPerformance performance,
            PublicationSummary publications,
            Instant now) {
        CampaignDay day = CampaignDay.of(campaign, performance, publications.published(), now);
        CampaignMetrics metrics = CampaignMetrics.of(day);
        return notifyEnd(campaign, day, metrics, now)
                .chain(() -> open(campaign, now))
                .map(open -> summary(campaign, day, metrics, open, now))
                .chain(summary -> summaries.save(
                        campaign.tenant(), summary, campaign.status().isRunning(), metrics));
    }

    private Uni<Open> open(CampaignProjection campaign, Instant now) {
        return failures.active(campaign.tenant(), campaign.id(), now)
                .chain(open -> recommendations
                        .active(campaign.tenant(), campaign.id(), now)
                        .chain(advice ->
                                unhelpful(campaign.tenant(), advice).map(kinds -> new Open(open, advice, kinds))));
    }

    private Uni<Set<Kind>> unhelpful(String tenant, List<RecommendationView> advice) {
        return advice.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : hitRates.rates(tenant).map(HitRateService::unhelpful);
    }

    private static CampaignSummary summary(
            CampaignProjection campaign, CampaignDay day, CampaignMetrics metrics, Open open, Instant now) {
        List<RankedAction> actions = RankingRules.rank(open.failures(), open.recommendations(), open.unhelpful(), day);
        return new CampaignSummary(
                campaign.id(),
                campaign.name(),
                campaign.type(),
                campaign.status().name(),
                campaign.currency(),
                campaign.budget(),
                metrics.spent(),
                metrics.dailyPlan(),
                campaign.endsAt(),
                RankingRules.waitingShare(actions),
                open.failures().size(),
                open.recommendations().size(),
                actions,
                now);
    }

    private Uni<Void> notifyEnd(CampaignProjection campaign, CampaignDay day, CampaignMetrics metrics, Instant now) {
        if (campaign.status() != CampaignStatus.COMPLETED && campaign.status() != CampaignStatus.ARCHIVED) {
            return Uni.createFrom().voidItem();
        }
        // It may have ended before its first summary; after a rebuild, old campaigns have none either.
        boolean isNew = campaign.status() == CampaignStatus.COMPLETED
                && now.isBefore(campaign.endsAt().plus(NEWS));
        NewNotification ended = new NewNotification(
                campaign,
                NotificationKind.CAMPAIGN_ENDED,
                campaign.id(),
                "The campaign has ended.",
                ResultRules.result(campaign.goals(), day, metrics.spent()));
        return summaries
                .wasRunning(campaign.tenant(), campaign.id())
                .chain(running -> running.orElse(isNew)
                        ? notifications.add(ended)
                        : Uni.createFrom().voidItem());
    }
}
