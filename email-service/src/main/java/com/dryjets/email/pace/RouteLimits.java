package com.dryjets.email.pace;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server or a provider allows, over all replicas.
 *
 * @param messagesPerSecond absent if nothing limits the rate
 * @param connections how many may be open at the same time, or requests of a provider's API in progress; absent if the
 *     platform's own limits are enough
 */
public record RouteLimits(
        @Nullable @Schema(examples = "14") @DecimalMin("0.01") @DecimalMax("10000") @Digits(integer = 5, fraction = 2)
        Double messagesPerSecond,

        @Nullable @Schema(examples = "5") @Min(1) @Max(500) Integer connections) {

    public static final RouteLimits NONE = new RouteLimits(null, null);
}
