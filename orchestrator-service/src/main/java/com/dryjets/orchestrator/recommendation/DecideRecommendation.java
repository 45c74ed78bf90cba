package com.dryjets.orchestrator.recommendation;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A request to accept or dismiss a recommendation.
 *
 * @param note the reason, for the decision log
 */
public record DecideRecommendation(
        @Size(max = 1000) @Nullable String note) {

    static DecideRecommendation withoutNote() {
        return new DecideRecommendation(null);
    }
}
