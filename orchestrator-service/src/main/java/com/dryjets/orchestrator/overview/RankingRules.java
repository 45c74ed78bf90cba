package com.dryjets.orchestrator.overview;

import com.dryjets.orchestrator.failure.FailureView;
import com.dryjets.orchestrator.finding.Kind;
import com.dryjets.orchestrator.recommendation.RecommendationView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Ranks what needs a person by what waiting costs, as a share of the campaign's normal day. */
final class RankingRules {

    /** How campaigns are ranked, for people. */
    static final String RANKING =
            "Ranked by what a day of waiting costs: the share of the campaign's normal day that is lost,"
                    + " times the campaign's part of your daily budget in its currency. Amounts in different currencies are never"
                    + " compared with each other.";

    /** More would not be worked off today. */
    private static final int KEPT = 10;

    /** Of equal shares, a failure comes first: something is broken. */
    private static final Comparator<RankedAction> MOST_URGENT = Comparator.comparingDouble(
                    (RankedAction action) -> -action.waiting().share())
            .thenComparing(RankedAction::type)
            .thenComparing(RankedAction::id);

    private RankingRules() {}

    /**
     * Ranks a campaign's open failures and recommendations; the most urgent first, at most ten.
     *
     * @param unhelpful kinds of advice that do not help; they come after everything else
     */
    static List<RankedAction> rank(
            List<FailureView> failures,
            List<RecommendationView> recommendations,
            Set<Kind> unhelpful,
            CampaignDay day) {
        Set<UUID> last = recommendations.stream()
                .filter(advice -> unhelpful.contains(advice.kind()))
                .map(RecommendationView::id)
                .collect(Collectors.toSet());
        List<RankedAction> actions = new ArrayList<>();
        failures.forEach(failure -> actions.add(
                new RankedAction(ActionType.FAILURE, failure.id(), failure.channel(), WaitingRules.of(failure, day))));
        recommendations.forEach(advice -> actions.add(new RankedAction(
                ActionType.RECOMMENDATION, advice.id(), advice.channel(), WaitingRules.of(advice, day))));
        Comparator<RankedAction> isLast = Comparator.comparing(action -> last.contains(action.id()));
        return actions.stream()
                .sorted(isLast.thenComparing(MOST_URGENT))
                .limit(KEPT)
                .toList();
    }

    /**
     * The share of the campaign's normal day that is lost. Several causes on one channel lose the same day, so the largest
     * counts; channels add up.
     */
    static BigDecimal waitingShare(List<RankedAction> actions) {
        Map<String, Double> byChannel = new HashMap<>();
        for (RankedAction action : actions) {
            String channel = action.channel() == null ? "" : action.channel().name();
            byChannel.merge(channel, action.waiting().share(), Math::max);
        }
        double sum = byChannel.values().stream()
                .sorted()
                .mapToDouble(Double::doubleValue)
                .sum();
        return BigDecimal.valueOf(sum).setScale(4, RoundingMode.HALF_UP);
    }
}
