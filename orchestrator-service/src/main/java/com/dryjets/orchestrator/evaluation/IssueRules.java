package com.dryjets.orchestrator.evaluation;

import com.dryjets.orchestrator.advice.Finding;
import com.dryjets.orchestrator.advice.Kind;
import com.dryjets.orchestrator.advice.Opinion;
import com.dryjets.orchestrator.recommendation.Recommendation;
import com.dryjets.orchestrator.recommendation.RecommendationStatus;
import com.dryjets.orchestrator.rules.AdviceConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What to say, given what has been said: a matter is open once at a time, is renewed only on much more evidence, and does
 * not come back at once when a person has decided on it.
 */
final class IssueRules {

    private IssueRules() {}

    private record Matter(Kind kind, String subject) {
        static Matter of(Recommendation recommendation) {
            return new Matter(recommendation.kind(), recommendation.subject());
        }

        static Matter of(Finding finding) {
            return new Matter(finding.kind(), finding.subject());
        }
    }

    /** Takes back all that is open. */
    static List<IssueDecision> close(List<Recommendation> said, String why) {
        return said.stream()
                .filter(Recommendation::isOpen)
                .<IssueDecision>map(open -> new IssueDecision.Withdraw(open, why))
                .toList();
    }

    /**
     * What to do about the opinions.
     *
     * @param said all that was ever issued for the campaign, the oldest first
     */
    static List<IssueDecision> decide(List<Opinion> opinions, List<Recommendation> said, AdviceConfig config) {
        Map<Matter, Recommendation> latest =
                said.stream().collect(Collectors.toMap(Matter::of, Function.identity(), (older, newer) -> newer));
        List<Finding> findings = opinions.stream()
                .flatMap(opinion -> opinion.findings().stream())
                .toList();
        List<IssueDecision> decisions = new ArrayList<>(withdrawals(opinions, findings, said));
        for (Finding finding : findings) {
            Optional<Recommendation> before = Optional.ofNullable(latest.get(Matter.of(finding)));
            decide(finding, before, config).ifPresent(decisions::add);
        }
        return decisions;
    }

    private static List<IssueDecision> withdrawals(
            List<Opinion> opinions, List<Finding> findings, List<Recommendation> said) {
        Map<Kind, String> why = opinions.stream().collect(Collectors.toMap(Opinion::kind, Opinion::explanation));
        List<Matter> held = findings.stream().map(Matter::of).toList();
        return said.stream()
                .filter(Recommendation::isOpen)
                .filter(open -> !held.contains(Matter.of(open)))
                .<IssueDecision>map(open -> new IssueDecision.Withdraw(open, why.get(open.kind())))
                .toList();
    }

    private static Optional<IssueDecision> decide(
            Finding finding, Optional<Recommendation> before, AdviceConfig config) {
        boolean sure = finding.confidence() >= config.issueConfidence();
        if (before.isEmpty()) {
            return sure ? Optional.of(new IssueDecision.Issue(finding)) : Optional.empty();
        }
        Recommendation last = before.get();
        if (last.isOpen()) {
            return Optional.of(
                    sure && hasGrown(finding, last.weight(), config)
                            ? new IssueDecision.Renew(last, finding)
                            : new IssueDecision.Keep(last, finding));
        }
        return sure && mayComeBack(finding, last, config)
                ? Optional.of(new IssueDecision.Issue(finding))
                : Optional.empty();
    }

    private static boolean mayComeBack(Finding finding, Recommendation last, AdviceConfig config) {
        if (last.status() == RecommendationStatus.WITHDRAWN) {
            // The same figures make the same recommendation, which was taken back.
            return !finding.recommendationId(last.tenant(), last.campaignId()).equals(last.id());
        }
        return hasGrown(finding, last.seenWeight(), config);
    }

    private static boolean hasGrown(Finding finding, long since, AdviceConfig config) {
        return finding.weight() >= config.renewalGrowth() * since;
    }
}
