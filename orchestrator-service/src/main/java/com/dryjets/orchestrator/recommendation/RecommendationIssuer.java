package com.dryjets.orchestrator.recommendation;

import com.dryjets.contracts.event.InsightEvent.RecommendationIssued;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.orchestrator.analysis.AnalysisConfig;
import com.dryjets.orchestrator.analysis.Assessment;
import com.dryjets.orchestrator.decisionlog.DecisionAction;
import com.dryjets.orchestrator.decisionlog.DecisionLogService;
import com.dryjets.orchestrator.decisionlog.NewDecision;
import com.dryjets.orchestrator.finding.Finding;
import com.dryjets.orchestrator.notification.NewNotification;
import com.dryjets.orchestrator.notification.NotificationKind;
import com.dryjets.orchestrator.notification.NotificationService;
import com.dryjets.orchestrator.projection.CampaignProjection;
import com.dryjets.orchestrator.projection.CampaignStatus;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Issues, renews and withdraws recommendations, with an entry in the decision log and an event for each new one. */
@ApplicationScoped
public class RecommendationIssuer {

    private final RecommendationRepository recommendations;
    private final DecisionLogService decisions;
    private final Outbox outbox;
    private final NotificationService notifications;
    private final MeterRegistry meters;
    private final AnalysisConfig config;

    RecommendationIssuer(
            RecommendationRepository recommendations,
            DecisionLogService decisions,
            Outbox outbox,
            NotificationService notifications,
            MeterRegistry meters,
            AnalysisConfig config) {
        this.recommendations = recommendations;
        this.decisions = decisions;
        this.outbox = outbox;
        this.notifications = notifications;
        this.meters = meters;
        this.config = config;
    }

    /** Updates a campaign's recommendations to its latest assessments, in the session that has locked the campaign. */
    public Uni<Void> update(CampaignProjection campaign, List<Assessment> assessments, Instant now) {
        return recommendations
                .of(campaign.tenant(), campaign.id())
                .map(issued -> decide(campaign, assessments, issued, now))
                .chain(changes -> apply(campaign, changes, now));
    }

    private List<RecommendationChange> decide(
            CampaignProjection campaign, List<Assessment> assessments, List<Recommendation> issued, Instant now) {
        return campaign.status() == CampaignStatus.ARCHIVED
                ? RecommendationRules.withdrawAll(issued, "The campaign is archived.")
                : RecommendationRules.decide(assessments, issued, config, now);
    }

    private Uni<Void> apply(CampaignProjection campaign, List<RecommendationChange> changes, Instant now) {
        return Multi.createFrom()
                .iterable(changes)
                .onItem()
                .transformToUniAndConcatenate(change -> apply(campaign, change, now))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> apply(CampaignProjection campaign, RecommendationChange change, Instant now) {
        return switch (change) {
            case RecommendationChange.Issue issue ->
                issue(campaign.tenant(), campaign.id(), issue.finding(), issue.snoozedUntil(), now)
                        .chain(() -> announce(campaign, issue));
            case RecommendationChange.Renew renew -> renew(renew.open(), renew.finding(), now);
            case RecommendationChange.Keep keep ->
                keep(keep.open(), keep.finding().sampleSize(), now);
            case RecommendationChange.Withdraw withdraw ->
                close(withdraw.open(), RecommendationStatus.WITHDRAWN, withdraw.reason(), now);
        };
    }

    /** Only new metrics confirm a recommendation; the same ones, assessed again, don't make it valid for longer. */
    private Uni<Void> keep(Recommendation open, long sampleSize, Instant now) {
        return sampleSize == open.confirmedSampleSize()
                ? Uni.createFrom().voidItem()
                : recommendations.confirm(open, sampleSize, now.plus(config.validity()));
    }

    private Uni<Void> issue(
            String tenant, UUID campaignId, Finding finding, @Nullable Instant snoozedUntil, Instant now) {
        Recommendation recommendation = new Recommendation(tenant, campaignId, finding, now, config.validity());
        recommendation.snooze(snoozedUntil);
        return recommendations
                .persist(recommendation)
                .chain(() -> log(recommendation, DecisionAction.ISSUED, null, now))
                .chain(() -> outbox.write(tenant, event(recommendation)));
    }

    /** A renewed recommendation is no news, and nobody wants to be reminded of a snoozed one. */
    private Uni<Void> announce(CampaignProjection campaign, RecommendationChange.Issue issue) {
        Finding finding = issue.finding();
        return issue.snoozedUntil() != null
                ? Uni.createFrom().voidItem()
                : notifications.add(new NewNotification(
                        campaign,
                        NotificationKind.RECOMMENDATION_ISSUED,
                        finding.recommendationId(campaign.tenant(), campaign.id()),
                        finding.advice(),
                        finding.evidence().text()));
    }

    /** Replaces a recommendation by one with more evidence. It stays snoozed if it was. */
    private Uni<Void> renew(Recommendation open, Finding finding, Instant now) {
        return close(open, RecommendationStatus.SUPERSEDED, "More data is available.", now)
                .chain(() -> issue(open.tenant(), open.campaignId(), finding, open.snoozedUntil(), now));
    }

    private Uni<Void> close(Recommendation open, RecommendationStatus status, String reason, Instant now) {
        open.close(status, DecisionLogService.AVA, reason, now);
        return log(open, DecisionAction.valueOf(status.name()), reason, now)
                // Only one recommendation per subject may be open, and Hibernate would insert the successor first.
                .call(recommendations::flush);
    }

    private Uni<Void> log(Recommendation recommendation, DecisionAction action, @Nullable String reason, Instant now) {
        meters.counter("dryjets.recommendations", "kind", recommendation.kind().name(), "action", action.name())
                .increment();
        return decisions.add(new NewDecision(
                recommendation.tenant(),
                recommendation.campaignId(),
                recommendation.id(),
                recommendation.finding(),
                action,
                reason,
                DecisionLogService.AVA,
                now,
                null));
    }

    private static RecommendationIssued event(Recommendation recommendation) {
        Finding finding = recommendation.finding();
        return new RecommendationIssued(
                recommendation.campaignId(),
                recommendation.id(),
                finding.kind().name(),
                finding.channel(),
                finding.advice(),
                finding.evidence().text(),
                finding.effect().text(),
                finding.confidence());
    }
}
