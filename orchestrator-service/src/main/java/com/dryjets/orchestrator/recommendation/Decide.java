package com.dryjets.orchestrator.recommendation;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A person's decision on a recommendation.
 *
 * @param note why, for the log
 */
public record Decide(@Size(max = 1000) @Nullable String note) {

    static Decide withoutNote() {
        return new Decide(null);
    }
}
