package com.dryjets.orchestrator.advice;

import java.util.List;

/**
 * What one kind of look at a campaign came to.
 *
 * @param explanation why, in words; what is missing where the figures are too thin
 * @param findings what was found, also what is not sure enough to be issued
 */
public record Opinion(Kind kind, Verdict verdict, String explanation, List<Finding> findings) {

    public Opinion {
        findings = List.copyOf(findings);
    }

    public static Opinion tooThin(Kind kind, String explanation) {
        return new Opinion(kind, Verdict.TOO_THIN, explanation, List.of());
    }

    public static Opinion nothingToChange(Kind kind, String explanation) {
        return new Opinion(kind, Verdict.NOTHING_TO_CHANGE, explanation, List.of());
    }
}
