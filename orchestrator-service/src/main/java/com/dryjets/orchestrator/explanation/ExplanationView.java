package com.dryjets.orchestrator.explanation;

import java.util.List;
import java.util.UUID;

/**
 * Why something is recommended, or taken for a failure.
 *
 * @param subjectId the recommendation or failure
 * @param sentences two to eight short ones, in order; plain text
 * @param engine what wrote them: {@code built-in}, or the provider of the model
 * @param caveat what the evidence does not show
 */
public record ExplanationView(UUID subjectId, List<String> sentences, String engine, String caveat) {

    public ExplanationView {
        sentences = List.copyOf(sentences);
    }
}
