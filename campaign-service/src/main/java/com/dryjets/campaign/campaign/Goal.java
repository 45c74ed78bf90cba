package com.dryjets.campaign.campaign;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a campaign should reach by its end.
 *
 * @param target above zero: an amount in the campaign's currency for REVENUE, revenue per unit of spend for ROAS, otherwise
 *     a count
 */
@Schema(name = "CampaignGoal")
public record Goal(
        @NotNull GoalMetric metric,

        @NotNull @DecimalMin(value = "0", inclusive = false) @Digits(integer = 12, fraction = 4)
        BigDecimal target) {

    @Override
    public String toString() {
        return metric + " " + target.stripTrailingZeros().toPlainString();
    }
}
