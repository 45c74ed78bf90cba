package com.dryjets.orchestrator.recommendation;

import com.dryjets.orchestrator.finding.Finding;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A change to a campaign's recommendations that follows from its assessments. */
sealed interface RecommendationChange {

    /**
     * Issues a finding as a recommendation.
     *
     * @param snoozedUntil the end of the snooze of its withdrawn predecessor; null if that was not snoozed
     */
    record Issue(Finding finding, @Nullable Instant snoozedUntil) implements RecommendationChange {}

    /** Replaces an open recommendation, because there is much more evidence or the amount to move has changed. */
    record Renew(Recommendation open, Finding finding) implements RecommendationChange {}

    /** Keeps an open recommendation that the metrics still support. */
    record Keep(Recommendation open, Finding finding) implements RecommendationChange {}

    /** Withdraws an open recommendation. */
    record Withdraw(Recommendation open, String reason) implements RecommendationChange {}
}
