package com.dryjets.orchestrator.prediction;

import com.dryjets.orchestrator.performance.CampaignPerformance;
import com.dryjets.orchestrator.prediction.PredictionRules.Predicted;
import com.dryjets.orchestrator.prediction.ScoringRules.Made;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Plays ended campaigns back, as if each of their days were today: learns from some, and predicts and scores others by the
 * rules that apply to running campaigns.
 */
final class PlayedBack {

    private final List<TrainingRow> rows = new ArrayList<>();
    private final Map<Integer, BinSums> bins = new HashMap<>();
    private TenantModel model = ModelRules.prior();

    /**
     * Adds a goal to learn from.
     *
     * @param days what was known on some of its days
     * @param reached whether it was reached in the end
     */
    void remember(List<GoalSituation> days, boolean reached) {
        UUID goal = new UUID(0, rows.size());
        List<GoalSituation> open = open(days);
        open.forEach(day -> rows.add(new TrainingRow(goal, FeatureRules.of(day), reached, open.size())));
    }

    /** Learns from all goals that were added. Without any, predictions rest on the shared prior. */
    void learn() {
        model = ModelRules.fit(rows);
    }

    /**
     * Predicts a goal on some of its days, oldest first, and scores the predictions.
     *
     * @param end all its metrics
     */
    void predict(List<GoalSituation> days, CampaignPerformance end) {
        List<Made> made = open(days).stream().map(this::made).toList();
        GoalSituation last = days.getLast();
        ScoringRules.score(last.goal(), last.plan().endsAt(), made, end)
                .bins()
                .forEach(sums -> bins.merge(sums.bin(), sums, BinSums::plus));
    }

    /** How well the predictions so far have held. */
    PredictionRecord record() {
        return RecordRules.summarize(List.copyOf(bins.values()), model, null);
    }

    private Made made(GoalSituation day) {
        Predicted predicted = PredictionRules.predict(model, day);
        return new Made(true, day.goal().target(), day.plan().endsAt(), predicted.probability(), predicted.baseRate());
    }

    private static List<GoalSituation> open(List<GoalSituation> days) {
        return days.stream()
                .filter(day -> MeasurementRules.decide(day).basis() == PredictionBasis.MODEL)
                .toList();
    }
}
