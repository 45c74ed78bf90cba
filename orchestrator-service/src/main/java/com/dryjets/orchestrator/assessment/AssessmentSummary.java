package com.dryjets.orchestrator.assessment;

import com.dryjets.orchestrator.analysis.Assessment;
import com.dryjets.orchestrator.analysis.Verdict;
import com.dryjets.orchestrator.finding.Kind;

/**
 * An assessment without its findings.
 *
 * @param explanation the reason for the verdict, or what data is missing
 */
public record AssessmentSummary(Kind kind, Verdict verdict, String explanation) {

    static AssessmentSummary of(Assessment assessment) {
        return new AssessmentSummary(assessment.kind(), assessment.verdict(), assessment.explanation());
    }
}
