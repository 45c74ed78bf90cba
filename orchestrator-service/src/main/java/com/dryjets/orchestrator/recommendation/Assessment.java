package com.dryjets.orchestrator.recommendation;

import com.dryjets.orchestrator.advice.Kind;
import com.dryjets.orchestrator.advice.Opinion;
import com.dryjets.orchestrator.advice.Verdict;

/**
 * What one kind of look at a campaign came to, also where there is nothing to advise.
 *
 * @param explanation why, in words; what is missing where the figures are too thin
 */
public record Assessment(Kind kind, Verdict verdict, String explanation) {

    static Assessment of(Opinion opinion) {
        return new Assessment(opinion.kind(), opinion.verdict(), opinion.explanation());
    }
}
