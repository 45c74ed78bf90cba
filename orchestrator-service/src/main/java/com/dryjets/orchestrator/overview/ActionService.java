package com.dryjets.orchestrator.overview;

import com.dryjets.orchestrator.failure.FailureView;
import com.dryjets.orchestrator.failure.OpenFailures;
import com.dryjets.orchestrator.overview.CampaignSummaryRepository.Kept;
import com.dryjets.orchestrator.recommendation.OpenRecommendations;
import com.dryjets.orchestrator.recommendation.RecommendationView;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows what needs a person, without what has been settled or snoozed since the latest assessment. */
@ApplicationScoped
public class ActionService {

    private final CampaignSummaryRepository summaries;
    private final OpenFailures failures;
    private final OpenRecommendations recommendations;
    private final Clock clock;

    ActionService(
            CampaignSummaryRepository summaries,
            OpenFailures failures,
            OpenRecommendations recommendations,
            Clock clock) {
        this.summaries = summaries;
        this.failures = failures;
        this.recommendations = recommendations;
        this.clock = clock;
    }

    /** Lists what needs a person in a campaign, the most urgent first, in the current Hibernate session. */
    public Uni<List<ActionView>> of(String tenant, UUID campaignId) {
        return summaries
                .find(tenant, campaignId)
                .map(kept -> kept.map(Kept::actions).orElse(List.of()))
                .chain(actions -> show(tenant, actions).map(shown -> inOrder(actions, shown)));
    }

    /** Finds a campaign's metrics as of its latest assessment, in the current Hibernate session. */
    public Uni<Optional<CampaignMetrics>> metrics(String tenant, UUID campaignId) {
        return summaries.find(tenant, campaignId).map(kept -> kept.map(Kept::metrics));
    }

    /** Finds the actions that still need a person, by their id, in the current Hibernate session. */
    Uni<Map<UUID, ActionView>> show(String tenant, List<RankedAction> actions) {
        Instant now = clock.instant();
        Map<UUID, Waiting> waiting =
                actions.stream().collect(Collectors.toMap(RankedAction::id, RankedAction::waiting, (a, b) -> a));
        return failures.active(tenant, ids(actions, ActionType.FAILURE), now)
                .chain(open -> recommendations
                        .active(tenant, ids(actions, ActionType.RECOMMENDATION), now)
                        .map(advice -> views(open, advice, waiting)));
    }

    static List<ActionView> inOrder(List<RankedAction> actions, Map<UUID, ActionView> shown) {
        return actions.stream()
                .map(action -> shown.get(action.id()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<UUID> ids(List<RankedAction> actions, ActionType type) {
        return actions.stream()
                .filter(action -> action.type() == type)
                .map(RankedAction::id)
                .toList();
    }

    private static Map<UUID, ActionView> views(
            List<FailureView> failures, List<RecommendationView> recommendations, Map<UUID, Waiting> waiting) {
        Map<UUID, ActionView> views = new HashMap<>(failures.stream()
                .map(failure -> ActionView.of(failure, waiting.get(failure.id())))
                .collect(Collectors.toMap(ActionView::id, Function.identity())));
        recommendations.forEach(advice -> views.put(advice.id(), ActionView.of(advice, waiting.get(advice.id()))));
        return views;
    }
}
