package com.dryjets.email.segment;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How often a contact did something in other systems, within a time.
 *
 * @param atLeast 1 if neither bound is given
 * @param atMost 0 for never
 * @param withinDays within so many days until now
 * @param totalAtLeast the sum of the events' values is at least this
 */
public record EventCondition(
        @Schema(examples = "order") @NotBlank @Size(max = 100)
        String name,

        @Nullable @Min(1) @Max(1_000_000) Integer atLeast,
        @Nullable @Min(0) @Max(1_000_000) Integer atMost,
        @Nullable @Min(1) @Max(3_650) Integer withinDays,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable @DecimalMin("0") BigDecimal totalAtLeast) {}
