package com.dryjets.orchestrator.recommendation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Finds open recommendations that are not snoozed for other features, in the current Hibernate session. */
@ApplicationScoped
public class OpenRecommendations {

    private final RecommendationRepository recommendations;

    OpenRecommendations(RecommendationRepository recommendations) {
        this.recommendations = recommendations;
    }

    /** Lists those of a campaign, newest first. Each subject has at most one, so they are few. */
    public Uni<List<RecommendationView>> active(String tenant, UUID campaignId, Instant now) {
        return recommendations.active(tenant, campaignId, now).map(OpenRecommendations::views);
    }

    /** Finds those that are among these ids. */
    public Uni<List<RecommendationView>> active(String tenant, Collection<UUID> ids, Instant now) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : recommendations.active(tenant, ids, now).map(OpenRecommendations::views);
    }

    /** Finds the subjects of a campaign's open recommendations, snoozed or not. */
    public Uni<Set<String>> subjects(String tenant, UUID campaignId) {
        return recommendations.openSubjects(tenant, campaignId);
    }

    private static List<RecommendationView> views(List<Recommendation> recommendations) {
        return recommendations.stream().map(Recommendation::view).toList();
    }
}
