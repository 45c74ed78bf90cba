package com.dryjets.orchestrator.analysis;

import com.dryjets.orchestrator.finding.Finding;
import com.dryjets.orchestrator.finding.Kind;
import com.dryjets.statistics.Comparison;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns findings into an assessment: a finding with enough confidence is advice. */
final class VerdictRules {

    private VerdictRules() {}

    /** Returns whether a difference is large enough to act on, regardless of its significance. */
    static boolean isLargeEnough(Comparison comparison, AnalysisConfig config) {
        return Math.abs(comparison.lift()) >= config.smallestEffect();
    }

    /**
     * Assesses the findings of one kind.
     *
     * @param fallback the explanation if there are no findings
     */
    static Assessment assess(Kind kind, List<Finding> findings, AnalysisConfig config, String fallback) {
        List<Finding> kept = findings.stream()
                .filter(finding -> finding.confidence() >= config.keepConfidence())
                .toList();
        List<Finding> certain = kept.stream()
                .filter(finding -> finding.confidence() >= config.issueConfidence())
                .toList();
        if (!certain.isEmpty()) {
            return new Assessment(
                    kind, Verdict.ADVICE, certain.stream().map(Finding::advice).collect(Collectors.joining(" ")), kept);
        }
        Optional<Finding> mostCertain = findings.stream().max(Comparator.comparingDouble(Finding::confidence));
        return new Assessment(
                kind,
                Verdict.NOTHING_TO_CHANGE,
                mostCertain
                        .map(finding -> Wording.uncertain(finding, config.issueConfidence()))
                        .orElse(fallback),
                kept);
    }
}
