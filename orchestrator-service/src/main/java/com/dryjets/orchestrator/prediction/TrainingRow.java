package com.dryjets.orchestrator.prediction;

import java.util.UUID;

/**
 * What was known of a goal on a day, and how it ended.
 *
 * @param days how many days of the same goal are used; all of them together count as one observation
 */
public record TrainingRow(UUID goalId, Features features, boolean reached, int days) {

    double weight() {
        return 1.0 / days;
    }
}
