package com.dryjets.email.segment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a contact did with emails. Opens and clicks of scanners do not count; opens of privacy proxies do.
 *
 * @param withinDays within so many days until now; at any time if omitted
 * @param emailId with this email; with any if omitted
 * @param atLeast with so many emails; 1 if omitted
 */
public record EngagementCondition(
        @NotNull Engagement kind,
        @Nullable @Min(1) @Max(3_650) Integer withinDays,
        @Nullable UUID emailId,
        @Nullable @Min(1) @Max(10_000) Integer atLeast) {

    static EngagementCondition within(Engagement kind, int days) {
        return new EngagementCondition(kind, days, null, null);
    }
}
