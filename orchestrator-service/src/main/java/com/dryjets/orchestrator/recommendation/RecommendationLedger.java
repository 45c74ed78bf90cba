package com.dryjets.orchestrator.recommendation;

import com.dryjets.contracts.event.InsightEvent.RecommendationIssued;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.orchestrator.advice.Finding;
import com.dryjets.orchestrator.decision.DecisionAction;
import com.dryjets.orchestrator.decision.DecisionEntry;
import com.dryjets.orchestrator.decision.DecisionLog;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Issues recommendations and takes them back; each with its entry in the log, and what is new with its event. */
@ApplicationScoped
public class RecommendationLedger {

    private static final Logger LOG = Logger.getLogger(RecommendationLedger.class);

    private final RecommendationRepository recommendations;
    private final DecisionLog decisions;
    private final Outbox outbox;
    private final MeterRegistry meters;

    RecommendationLedger(
            RecommendationRepository recommendations, DecisionLog decisions, Outbox outbox, MeterRegistry meters) {
        this.recommendations = recommendations;
        this.decisions = decisions;
        this.outbox = outbox;
        this.meters = meters;
    }

    /** Issues a finding, in the session that holds the campaign's row. */
    public Uni<Void> issue(String tenant, UUID campaignId, Finding finding, Instant now) {
        Recommendation recommendation = new Recommendation(tenant, campaignId, finding, now);
        return recommendations
                .persist(recommendation)
                .chain(() -> log(recommendation, DecisionAction.ISSUED, null, now))
                .chain(() -> outbox.write(tenant, event(recommendation)));
    }

    /** Puts advice on the same matter, with more evidence, in the place of open advice. */
    public Uni<Void> renew(Recommendation open, Finding finding, Instant now) {
        String why = "More figures are in.";
        return close(open, RecommendationStatus.SUPERSEDED, DecisionAction.SUPERSEDED, why, now)
                .chain(() -> issue(open.tenant(), open.campaignId(), finding, now));
    }

    /** Takes open advice back. */
    public Uni<Void> withdraw(Recommendation open, String why, Instant now) {
        return close(open, RecommendationStatus.WITHDRAWN, DecisionAction.WITHDRAWN, why, now);
    }

    /** Notes that the figures, by now so many, still say the same. */
    public Uni<Void> saw(Recommendation open, long weight) {
        return recommendations.saw(open.tenant(), open.id(), weight);
    }

    private Uni<Void> close(
            Recommendation open, RecommendationStatus status, DecisionAction action, String why, Instant now) {
        open.become(status, DecisionLog.AVA, why, now);
        return log(open, action, why, now)
                // Before its successor comes: only one on a matter may be open, and Hibernate would insert first.
                .call(recommendations::flush);
    }

    private Uni<Void> log(Recommendation recommendation, DecisionAction action, @Nullable String why, Instant now) {
        LOG.infof(
                "Recommendation %s: campaignId=%s recommendationId=%s kind=%s",
                action, recommendation.campaignId(), recommendation.id(), recommendation.kind());
        meters.counter("dryjets.recommendations", "kind", recommendation.kind().name(), "action", action.name())
                .increment();
        return decisions.add(new DecisionEntry(
                recommendation.tenant(),
                recommendation.campaignId(),
                recommendation.id(),
                recommendation.finding(),
                action,
                why,
                DecisionLog.AVA,
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
