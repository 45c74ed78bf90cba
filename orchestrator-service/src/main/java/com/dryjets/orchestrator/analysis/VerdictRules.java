package com.dryjets.orchestrator.analysis;

import com.dryjets.orchestrator.finding.Finding;
import com.dryjets.orchestrator.finding.Kind;
import com.dryjets.orchestrator.finding.Statistic;
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
     * Returns whether an open recommendation is still certain enough to stay. Another one that is only somewhat more certain
     * today does not replace it: the two would take turns.
     */
    static boolean staysOpen(String subject, Statistic statistic, Situation situation, AnalysisConfig config) {
        return situation.openSubjects().contains(subject) && statistic.confidence() >= config.keepConfidence();
    }

    /** Orders findings that are open, and certain enough to stay so, after all others. */
    static Comparator<Finding> openLast(Situation situation, AnalysisConfig config) {
        return Comparator.comparing(
                finding -> staysOpen(finding.subject(), finding.evidence().statistic(), situation, config));
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
