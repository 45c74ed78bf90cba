package com.dryjets.campaign.advice;

import com.dryjets.contracts.marketing.Channel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request for the best division of a budget.
 *
 * @param targetRoi the ROI that is wanted at the end, as a fraction: 1 is twice the spend in revenue
 * @param constraints limits of single channels
 */
public record OptimizeBudget(
        @Nullable BigDecimal targetRoi,
        @Nullable @Size(max = 20) List<@NotNull @Valid Constraint> constraints) {

    /** Between what a channel's allocation may be, in the campaign's currency. */
    @Schema(name = "OptimizationConstraint")
    public record Constraint(
            @NotNull Channel channel,
            @Nullable @DecimalMin("0") BigDecimal min,
            @Nullable @DecimalMin("0") BigDecimal max) {}

    public OptimizeBudget {
        constraints = constraints == null ? List.of() : constraints;
    }

    /** With nothing wanted in particular. */
    static OptimizeBudget plain() {
        return new OptimizeBudget(null, null);
    }
}
