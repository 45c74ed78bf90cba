package com.dryjets.orchestrator.analysis;

import java.util.List;

/** Assesses a campaign's metrics, kind by kind. */
public final class AnalysisRules {

    private AnalysisRules() {}

    /** Returns one assessment of each kind. */
    public static List<Assessment> assess(Situation situation, AnalysisConfig config) {
        return List.of(
                ChannelRules.assess(situation, config),
                BudgetRules.assess(situation, config),
                ContentRules.assess(situation, config),
                TimingRules.assess(situation, config));
    }
}
