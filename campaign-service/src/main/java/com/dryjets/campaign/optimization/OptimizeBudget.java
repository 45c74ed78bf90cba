package com.dryjets.campaign.optimization;

import com.dryjets.contracts.marketing.Channel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request to optimize a budget.
 *
 * @param targetRoi the target ROI at the end, as a fraction: 1 means that the revenue is twice the spend
 * @param constraints limits of single channels
 */
public record OptimizeBudget(
        @Nullable BigDecimal targetRoi,
        @Nullable @Size(max = 20) List<@NotNull @Valid Constraint> constraints) {

    /** The minimum and maximum of a channel's allocation, in the campaign's currency. */
    @Schema(name = "OptimizationConstraint")
    public record Constraint(
            @NotNull Channel channel,

            @Nullable @DecimalMin("0") @Digits(integer = 12, fraction = 4)
            BigDecimal min,

            @Nullable @DecimalMin("0") @Digits(integer = 12, fraction = 4)
            BigDecimal max) {}

    public OptimizeBudget {
        constraints = constraints == null ? List.of() : constraints;
    }

    static OptimizeBudget unconstrained() {
        return new OptimizeBudget(null, null);
    }
}
