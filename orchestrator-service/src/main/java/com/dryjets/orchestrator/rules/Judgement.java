package com.dryjets.orchestrator.rules;

import com.dryjets.orchestrator.advice.Finding;
import com.dryjets.orchestrator.advice.Kind;
import com.dryjets.orchestrator.advice.Opinion;
import com.dryjets.orchestrator.advice.Verdict;
import com.dryjets.orchestrator.statistics.Comparison;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes an opinion of what was found: what is sure and large enough is advice. */
final class Judgement {

    private Judgement() {}

    /** Whether a difference is one to act on, however sure. */
    static boolean isWorthActing(Comparison comparison, AdviceConfig config) {
        return Math.abs(comparison.lift()) >= config.smallestEffect();
    }

    /**
     * The opinion made of findings.
     *
     * @param otherwise what to say where nothing was found
     */
    static Opinion of(Kind kind, List<Finding> findings, AdviceConfig config, String otherwise) {
        List<Finding> kept = findings.stream()
                .filter(finding -> finding.confidence() >= config.keepConfidence())
                .toList();
        List<Finding> sure = kept.stream()
                .filter(finding -> finding.confidence() >= config.issueConfidence())
                .toList();
        if (!sure.isEmpty()) {
            return new Opinion(
                    kind, Verdict.ADVICE, sure.stream().map(Finding::advice).collect(Collectors.joining(" ")), kept);
        }
        Optional<Finding> surest = findings.stream().max(Comparator.comparingDouble(Finding::confidence));
        return new Opinion(
                kind,
                Verdict.NOTHING_TO_CHANGE,
                surest.map(finding -> Wording.unsure(finding, config.issueConfidence()))
                        .orElse(otherwise),
                kept);
    }
}
