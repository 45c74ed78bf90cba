package com.dryjets.bench.ava;

import com.dryjets.orchestrator.analysis.AnalysisConfig;
import com.dryjets.orchestrator.analysis.AnalysisRules;
import com.dryjets.orchestrator.analysis.Assessment;
import com.dryjets.orchestrator.analysis.History;
import com.dryjets.orchestrator.analysis.Situation;
import com.dryjets.orchestrator.analysis.Verdict;
import com.dryjets.orchestrator.finding.Finding;
import com.dryjets.orchestrator.finding.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What Ava's advice on budgets brings: it is accepted in simulated campaigns, in which it is known how revenue follows spend.
 *
 * @param campaigns simulated campaigns
 * @param followed those in which advice was given and accepted, the first one
 * @param paid those in which it raised revenue
 * @param lift the mean change of the revenue that was still to come, over those in which advice was accepted
 */
record AdviceScore(int campaigns, int followed, int paid, double lift) {

    private static final int FIRST_LOOK = 18;
    private static final int DAYS_BETWEEN_LOOKS = 2;

    static AdviceScore of(int campaigns, long seed) {
        AnalysisConfig config = ServiceDefaults.of(AnalysisConfig.class);
        List<Double> lifts = IntStream.range(0, campaigns)
                .parallel()
                .mapToObj(i -> follow(new SpendModel(new Chance(seed * 1_000_003 + i)), config))
                .flatMap(Optional::stream)
                .toList();
        return new AdviceScore(
                campaigns,
                lifts.size(),
                (int) lifts.stream().filter(lift -> lift > 0).count(),
                lifts.stream().mapToDouble(lift -> lift).average().orElse(0));
    }

    private static Optional<Double> follow(SpendModel campaign, AnalysisConfig config) {
        campaign.pass(FIRST_LOOK);
        while (!campaign.isOver()) {
            Optional<Finding> advice = assess(campaign.situation(), config).stream()
                    .filter(one -> one.kind() == Kind.BUDGET && one.verdict() == Verdict.ADVICE)
                    .flatMap(one -> one.findings().stream())
                    .findFirst();
            if (advice.isPresent()) {
                return advice.map(finding -> campaign.lift(finding.moves()));
            }
            campaign.pass(DAYS_BETWEEN_LOOKS);
        }
        return Optional.empty();
    }

    /** These campaigns have neither posts nor hours. */
    private static List<Assessment> assess(Situation situation, AnalysisConfig config) {
        return AnalysisRules.assess(situation, AnalysisRules.assess(situation, History.none(), config), config);
    }
}
