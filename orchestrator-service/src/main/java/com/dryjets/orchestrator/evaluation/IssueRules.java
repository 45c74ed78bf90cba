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
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What to say, given what has been said: a matter is open once at a time, is renewed only on much more evidence, and does
 * not come back at once when a person has decided on it.
 */
final class IssueRules {

    // Spending goes on all the time; only a quarter more or less makes it other advice.
    private static final double SAME_AMOUNT = 1.25;

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
        Set<UUID> known = said.stream().map(Recommendation::id).collect(Collectors.toSet());
        for (Finding finding : findings) {
            Optional<Recommendation> before = Optional.ofNullable(latest.get(Matter.of(finding)));
            boolean sure = finding.confidence() >= config.issueConfidence() && !isKnown(finding, before, known);
            decide(finding, before, sure, config).ifPresent(decisions::add);
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

    /** The same figures make the same recommendation; what became of it stands. */
    private static boolean isKnown(Finding finding, Optional<Recommendation> before, Set<UUID> known) {
        return before.map(last -> finding.recommendationId(last.tenant(), last.campaignId()))
                .map(known::contains)
                .orElse(false);
    }

    /**
     * What to do about a finding.
     *
     * @param sure whether it may be issued
     */
    private static Optional<IssueDecision> decide(
            Finding finding, Optional<Recommendation> before, boolean sure, AdviceConfig config) {
        if (before.isEmpty()) {
            return sure ? Optional.of(new IssueDecision.Issue(finding)) : Optional.empty();
        }
        Recommendation last = before.get();
        if (last.isOpen()) {
            boolean outdated = hasGrown(finding, last.weight(), config) || movesElse(finding, last);
            return Optional.of(
                    sure && outdated ? new IssueDecision.Renew(last, finding) : new IssueDecision.Keep(last, finding));
        }
        // What was taken back may come back at once; what a person decided on, only on much more.
        boolean mayComeBack =
                last.status() == RecommendationStatus.WITHDRAWN || hasGrown(finding, last.seenWeight(), config);
        return sure && mayComeBack ? Optional.of(new IssueDecision.Issue(finding)) : Optional.empty();
    }

    private static boolean hasGrown(Finding finding, long since, AdviceConfig config) {
        return finding.weight() >= config.renewalGrowth() * since;
    }

    /** Whether the amount to move is quite another by now: allocations changed, or the money is being spent. */
    private static boolean movesElse(Finding finding, Recommendation open) {
        double now = moved(finding);
        double then = moved(open.finding());
        return Math.max(now, then) > SAME_AMOUNT * Math.min(now, then);
    }

    private static double moved(Finding finding) {
        return finding.moves().stream()
                .mapToDouble(move -> move.amount().doubleValue())
                .sum();
    }
}
