package com.dryjets.orchestrator.prediction;

import com.dryjets.contracts.event.CampaignEvent.CampaignGoal;
import com.dryjets.orchestrator.performance.CampaignPerformance;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Compares the predictions of a goal with what happened: by the Brier score (Brier 1950), and by how often what was predicted
 * came true. Results count until the UTC day on which the campaign was to end when it was predicted; an end at midnight belongs
 * to the day before.
 */
final class ScoringRules {

    private ScoringRules() {}

    /**
     * A prediction of the model, or a fact.
     *
     * @param probability and base rate as they were; they count only for a prediction of the model
     */
    record Made(boolean byModel, BigDecimal target, Instant endsAt, double probability, double baseRate) {

        static Made of(Prediction prediction) {
            boolean byModel = prediction.basis() == PredictionBasis.MODEL;
            return new Made(
                    byModel,
                    prediction.target(),
                    prediction.endsAt(),
                    byModel ? prediction.probability() : 0,
                    byModel ? prediction.baseRate() : 0);
        }
    }

    private record Scored(double probability, double baseRate, boolean reached) {

        double error() {
            return square(probability - outcome());
        }

        double baseError() {
            return square(baseRate - outcome());
        }

        double outcome() {
            return reached ? 1 : 0;
        }

        private static double square(double value) {
            return value * value;
        }
    }

    /**
     * Scores the predictions of a goal, oldest first.
     *
     * @param goal with its latest target
     * @param endsAt when the campaign was to end at last
     */
    static Score score(CampaignGoal goal, Instant endsAt, List<Made> predictions, CampaignPerformance performance) {
        List<Boolean> outcomes = new ArrayList<>();
        List<Scored> scored = new ArrayList<>();
        for (Made made : predictions) {
            boolean reached = MeasurementRules.isReached(made.target(), actual(goal, made.endsAt(), performance));
            outcomes.add(reached);
            if (made.byModel()) {
                scored.add(new Scored(made.probability(), made.baseRate(), reached));
            }
        }
        Optional<BigDecimal> actual = actual(goal, endsAt, performance);
        boolean any = !scored.isEmpty();
        return new Score(
                MeasurementRules.isReached(goal.target(), actual),
                actual.orElse(null),
                scored.size(),
                outcomes,
                any ? scored.getFirst().probability() : null,
                any ? scored.getLast().probability() : null,
                any ? scored.stream().mapToDouble(Scored::error).average().getAsDouble() : null,
                any ? scored.stream().mapToDouble(Scored::baseError).average().getAsDouble() : null,
                bins(scored));
    }

    private static Optional<BigDecimal> actual(CampaignGoal goal, Instant endsAt, CampaignPerformance performance) {
        // An end at midnight is the end of the day before.
        LocalDate lastDay = LocalDate.ofInstant(endsAt.minusNanos(1), ZoneOffset.UTC);
        return performance.before(lastDay.plusDays(1)).actual(goal);
    }

    private static List<BinSums> bins(List<Scored> scored) {
        double weight = scored.isEmpty() ? 0 : 1.0 / scored.size();
        Map<Integer, BinSums> bins = new TreeMap<>();
        for (Scored one : scored) {
            int bin = BinSums.binOf(one.probability());
            BinSums sums = new BinSums(
                    bin,
                    0,
                    1,
                    weight,
                    0,
                    weight * one.probability(),
                    weight * one.outcome(),
                    weight * one.error(),
                    weight * one.baseError());
            bins.merge(bin, sums, BinSums::plus);
        }
        return bins.values().stream().map(ScoringRules::ofOneGoal).toList();
    }

    private static BinSums ofOneGoal(BinSums sums) {
        return new BinSums(
                sums.bin(),
                1,
                sums.predictions(),
                sums.weight(),
                sums.weight() * sums.weight(),
                sums.probability(),
                sums.reached(),
                sums.squaredError(),
                sums.baseSquaredError());
    }
}
