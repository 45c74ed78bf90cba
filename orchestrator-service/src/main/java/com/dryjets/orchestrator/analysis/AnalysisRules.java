package com.dryjets.orchestrator.analysis;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.finding.Finding;
import com.dryjets.orchestrator.finding.Kind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Assesses a campaign's metrics, kind by kind. */
public final class AnalysisRules {

    /**
     * Content is asked two questions: whether the campaign's own is unusual, and which traits work. Each is allowed half of
     * the false alarms of the kind.
     */
    static final int QUESTIONS_ON_CONTENT = 2;

    private AnalysisRules() {}

    /** Returns one assessment of each kind. A campaign that is not running has nothing to change any more. */
    public static List<Assessment> assess(Situation situation, HistoryAssessments history, AnalysisConfig config) {
        if (!situation.running()) {
            return Stream.of(Kind.values()).map(AnalysisRules::notRunning).toList();
        }
        return List.of(
                ChannelRules.assess(situation, config),
                BudgetRules.assess(situation, config),
                merge(ContentRules.assess(situation, config), history.traits()),
                history.timing());
    }

    /** Assesses what the history shows, which need not be repeated each time a metric changes. */
    public static HistoryAssessments assess(Situation situation, History history, AnalysisConfig config) {
        if (!situation.running()) {
            return new HistoryAssessments(notRunning(Kind.CONTENT), notRunning(Kind.TIMING));
        }
        return new HistoryAssessments(
                TraitRules.assess(situation, history, config), TimingRules.assess(situation, history, config));
    }

    private static Assessment notRunning(Kind kind) {
        return Assessment.nothingToChange(kind, "The campaign is not running, so there is nothing to change.");
    }

    /**
     * Returns whether a finding was learned from the emails or posts of all campaigns of the tenant, so that each running
     * campaign on its channel has about the same.
     */
    public static boolean isOfTenant(Finding finding) {
        return switch (finding.kind()) {
            case CONTENT -> Trait.isIn(finding.subject());
            case TIMING -> finding.channel() == Channel.EMAIL;
            case CHANNEL, BUDGET -> false;
        };
    }

    /** Joins two assessments of a kind: the verdict that says more, and the reasons of all who share it. */
    static Assessment merge(Assessment one, Assessment other) {
        Verdict verdict = one.verdict().compareTo(other.verdict()) <= 0 ? one.verdict() : other.verdict();
        String explanation = Stream.of(one, other)
                .filter(assessment -> assessment.verdict() == verdict)
                .map(Assessment::explanation)
                .collect(Collectors.joining(" "));
        Kind kind = one.kind();
        List<Finding> findings = Stream.of(one, other)
                .flatMap(assessment -> assessment.findings().stream())
                .toList();
        return new Assessment(kind, verdict, explanation, findings);
    }
}
