package com.dryjets.orchestrator.dashboard;

import com.dryjets.orchestrator.failure.FailureView;
import com.dryjets.orchestrator.failure.OpenFailures;
import com.dryjets.orchestrator.overview.ActionService;
import com.dryjets.orchestrator.overview.ActionView;
import com.dryjets.orchestrator.recommendation.OpenRecommendations;
import com.dryjets.orchestrator.recommendation.RecommendationView;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Reads what Ava has found in a campaign: failures, recommendations, and which of them are urgent. */
@ApplicationScoped
class FindingParts {

    private final PartReader reader;
    private final ActionService actions;
    private final OpenFailures failures;
    private final OpenRecommendations recommendations;
    private final Clock clock;

    FindingParts(
            PartReader reader,
            ActionService actions,
            OpenFailures failures,
            OpenRecommendations recommendations,
            Clock clock) {
        this.reader = reader;
        this.actions = actions;
        this.failures = failures;
        this.recommendations = recommendations;
        this.clock = clock;
    }

    Uni<Part<List<ActionView>>> actions(String tenant, UUID campaignId) {
        return reader.read(tenant, "actions", () -> actions.of(tenant, campaignId));
    }

    Uni<Part<List<FailureView>>> failures(String tenant, UUID campaignId) {
        return reader.read(tenant, "failures", () -> failures.of(tenant, campaignId));
    }

    Uni<Part<List<RecommendationView>>> recommendations(String tenant, UUID campaignId) {
        return reader.read(
                tenant, "recommendations", () -> recommendations.active(tenant, campaignId, clock.instant()));
    }
}
