package com.dryjets.orchestrator.analysis;

import com.dryjets.orchestrator.finding.Finding;
import com.dryjets.orchestrator.finding.Kind;
import java.util.List;

/**
 * The result of analyzing a campaign for one kind of recommendation.
 *
 * @param explanation the reason for the verdict in a sentence or two, or what data is missing
 * @param findings differences worth acting on, including those too uncertain to be issued
 */
public record Assessment(Kind kind, Verdict verdict, String explanation, List<Finding> findings) {

    public Assessment {
        findings = List.copyOf(findings);
    }

    static Assessment insufficientData(Kind kind, String explanation) {
        return new Assessment(kind, Verdict.INSUFFICIENT_DATA, explanation, List.of());
    }

    static Assessment nothingToChange(Kind kind, String explanation) {
        return new Assessment(kind, Verdict.NOTHING_TO_CHANGE, explanation, List.of());
    }
}
