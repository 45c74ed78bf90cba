package com.dryjets.campaign.listing;

import com.dryjets.campaign.workflow.StepName;
import com.dryjets.campaign.workflow.StepStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a list needs to know of a campaign's workflow and items.
 *
 * @param steps empty before the first launch
 */
record Glance(
        Map<StepName, Step> steps,
        int items,
        int failedItems,
        @Nullable Instant nextAt) {

    /** A step, with why it failed if it did. */
    record Step(StepStatus status, @Nullable String error) {}

    static Glance nothing() {
        return new Glance(Map.of(), 0, 0, null);
    }

    BigDecimal progress() {
        long completed = steps.values().stream()
                .filter(step -> step.status() == StepStatus.COMPLETED)
                .count();
        return BigDecimal.valueOf(completed)
                .divide(BigDecimal.valueOf(StepName.values().length), 2, RoundingMode.HALF_UP);
    }

    /** The first step that is not done, null when all are. */
    @Nullable
    StepName nextStep() {
        for (StepName name : StepName.values()) {
            Step step = steps.get(name);
            if (step == null || step.status() != StepStatus.COMPLETED) {
                return name;
            }
        }
        return null;
    }

    /** The step that failed, with its error. */
    Optional<Map.Entry<StepName, Step>> failed() {
        return steps.entrySet().stream()
                .filter(step -> step.getValue().status() == StepStatus.FAILED)
                .findFirst();
    }
}
