package com.dryjets.orchestrator.evaluation;

import com.dryjets.orchestrator.advice.Finding;
import com.dryjets.orchestrator.recommendation.Recommendation;

/** What is to be done about a finding, or about open advice that has none any more. */
sealed interface IssueDecision {

    /** Say it for the first time, or again. */
    record Issue(Finding finding) implements IssueDecision {}

    /** Say it in the place of what was said on fewer figures. */
    record Renew(Recommendation open, Finding finding) implements IssueDecision {}

    /** It has been said and still holds. */
    record Keep(Recommendation open, Finding finding) implements IssueDecision {}

    /** Take it back. */
    record Withdraw(Recommendation open, String why) implements IssueDecision {}
}
