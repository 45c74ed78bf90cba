package com.dryjets.orchestrator.explanation;

import java.util.List;
import java.util.UUID;

/**
 * What is to be explained.
 *
 * @param sameAs what makes it the same question, although its numbers have changed: an explanation is not paid for twice
 * @param facts all that may be said, a line each
 * @param builtIn what is said without a model, made from the facts
 * @param caveat what the evidence does not show
 */
record Question(UUID subjectId, String sameAs, String facts, List<String> builtIn, String caveat) {

    static final String BUILT_IN = "built-in";

    Question {
        builtIn = List.copyOf(builtIn);
    }

    Wording inBuiltInWords() {
        return new Wording(BUILT_IN, builtIn);
    }

    ExplanationView answer(Wording wording) {
        return new ExplanationView(subjectId, wording.sentences(), wording.engine(), caveat);
    }

    /** Sentences, and what wrote them. */
    record Wording(String engine, List<String> sentences) {
        Wording {
            sentences = List.copyOf(sentences);
        }
    }
}
