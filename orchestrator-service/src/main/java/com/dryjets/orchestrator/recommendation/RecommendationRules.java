package com.dryjets.orchestrator.recommendation;

import com.dryjets.orchestrator.analysis.AnalysisConfig;
import com.dryjets.orchestrator.analysis.Assessment;
import com.dryjets.orchestrator.finding.Finding;
import com.dryjets.orchestrator.finding.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides what to recommend, given earlier recommendations. Only one recommendation per subject is open at a time. It is
 * renewed only with much more evidence, expires without new evidence, and does not return soon after a person has decided on
 * it.
 */
final class RecommendationRules {

    // A campaign spends continuously, so only an amount that differs by a quarter makes a different recommendation.
    private static final double SIMILAR_AMOUNT = 1.25;

    private RecommendationRules() {}

    private record Subject(Kind kind, String key) {
        static Subject of(Recommendation recommendation) {
            return new Subject(recommendation.kind(), recommendation.subject());
        }

        static Subject of(Finding finding) {
            return new Subject(finding.kind(), finding.subject());
        }
    }

    /** Withdraws all open recommendations. */
    static List<RecommendationChange> withdrawAll(List<Recommendation> issued, String reason) {
        return issued.stream()
                .filter(Recommendation::isOpen)
                .<RecommendationChange>map(open -> new RecommendationChange.Withdraw(open, reason))
                .toList();
    }

    /**
     * Decides which recommendations to issue, renew, keep and withdraw.
     *
     * @param issued all recommendations ever issued for the campaign, oldest first
     */
    static List<RecommendationChange> decide(
            List<Assessment> assessments, List<Recommendation> issued, AnalysisConfig config, Instant now) {
        Map<Subject, Recommendation> latest =
                issued.stream().collect(Collectors.toMap(Subject::of, Function.identity(), (older, newer) -> newer));
        List<Finding> findings = assessments.stream()
                .flatMap(assessment -> assessment.findings().stream())
                .toList();
        List<RecommendationChange> changes = new ArrayList<>(withdrawals(assessments, findings, issued));
        Set<UUID> issuedIds = issued.stream().map(Recommendation::id).collect(Collectors.toSet());
        for (Finding finding : findings) {
            Optional<Recommendation> last = Optional.ofNullable(latest.get(Subject.of(finding)));
            boolean issuable = finding.confidence() >= config.issueConfidence() && !isIssued(finding, last, issuedIds);
            decide(finding, last, issuable, config, now).ifPresent(changes::add);
        }
        return changes;
    }

    private static List<RecommendationChange> withdrawals(
            List<Assessment> assessments, List<Finding> findings, List<Recommendation> issued) {
        Map<Kind, String> reasons =
                assessments.stream().collect(Collectors.toMap(Assessment::kind, Assessment::explanation));
        List<Subject> supported = findings.stream().map(Subject::of).toList();
        return issued.stream()
                .filter(Recommendation::isOpen)
                .filter(open -> !supported.contains(Subject.of(open)))
                .<RecommendationChange>map(open -> new RecommendationChange.Withdraw(open, reasons.get(open.kind())))
                .toList();
    }

    /** The same evidence yields the same recommendation, and a decision on it is final. */
    private static boolean isIssued(Finding finding, Optional<Recommendation> last, Set<UUID> issuedIds) {
        return last.map(recommendation ->
                        finding.recommendationId(recommendation.tenant(), recommendation.campaignId()))
                .map(issuedIds::contains)
                .orElse(false);
    }

    private static Optional<RecommendationChange> decide(
            Finding finding, Optional<Recommendation> last, boolean issuable, AnalysisConfig config, Instant now) {
        if (last.isPresent() && last.get().isOpen()) {
            return Optional.of(
                    hasExpired(finding, last.get(), now)
                            ? new RecommendationChange.Withdraw(last.get(), expired(config))
                            : renewOrKeep(finding, last.get(), issuable, config));
        }
        boolean mayReturn = last.map(recommendation -> mayReturn(finding, recommendation, config))
                .orElse(true);
        return issuable && mayReturn
                ? Optional.of(new RecommendationChange.Issue(finding, snoozedUntil(last, now)))
                : Optional.empty();
    }

    /** Keeps the snooze of a withdrawn recommendation, so that fluctuating metrics don't end it; a decision does end it. */
    private static @Nullable Instant snoozedUntil(Optional<Recommendation> last, Instant now) {
        return last.filter(closed -> closed.status() == RecommendationStatus.WITHDRAWN)
                .flatMap(closed -> Optional.ofNullable(closed.snoozedUntil()))
                .filter(until -> until.isAfter(now))
                .orElse(null);
    }

    private static boolean hasExpired(Finding finding, Recommendation open, Instant now) {
        return open.hasExpired(now) && finding.sampleSize() == open.confirmedSampleSize();
    }

    private static String expired(AnalysisConfig config) {
        return "No new metrics have confirmed it for %d days."
                .formatted(config.validity().toDays());
    }

    private static RecommendationChange renewOrKeep(
            Finding finding, Recommendation open, boolean issuable, AnalysisConfig config) {
        boolean outdated = hasGrown(finding, open.sampleSize(), config) || movesDifferentAmount(finding, open);
        return issuable && outdated
                ? new RecommendationChange.Renew(open, finding)
                : new RecommendationChange.Keep(open, finding);
    }

    /**
     * A withdrawn recommendation may return with new metrics; one that a person decided on, only with much more evidence.
     */
    private static boolean mayReturn(Finding finding, Recommendation closed, AnalysisConfig config) {
        return closed.status() == RecommendationStatus.WITHDRAWN
                ? finding.sampleSize() != closed.confirmedSampleSize()
                : hasGrown(finding, closed.confirmedSampleSize(), config);
    }

    private static boolean hasGrown(Finding finding, long sampleSize, AnalysisConfig config) {
        return finding.sampleSize() >= config.renewalGrowth() * sampleSize;
    }

    /** Returns whether the amount to move has changed, because of new allocations or because the budget is being spent. */
    private static boolean movesDifferentAmount(Finding finding, Recommendation open) {
        double current = amount(finding);
        double recommended = amount(open.finding());
        return Math.max(current, recommended) > SIMILAR_AMOUNT * Math.min(current, recommended);
    }

    private static double amount(Finding finding) {
        return finding.moves().stream()
                .mapToDouble(move -> move.amount().doubleValue())
                .sum();
    }
}
