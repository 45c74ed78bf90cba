package com.dryjets.campaign.campaign;

import com.dryjets.contracts.event.CampaignEvent.CampaignGoal;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.GoalMetric;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign should reach by its end.
 *
 * @param target above zero: an amount in the campaign's currency for REVENUE, revenue per unit of spend for ROAS, otherwise
 *     a whole number
 * @param channel the channel of the campaign whose results count; absent for all channels together
 */
@Schema(
        name = "CampaignGoal",
        description = "What a campaign should reach by its end. The target is an amount in the campaign's currency for"
                + " `REVENUE`, revenue per unit of spend for `ROAS`, otherwise a whole number. A goal with a channel counts"
                + " the results of that channel, otherwise those of all channels together.")
public record Goal(
        @NotNull GoalMetric metric,

        @NotNull @DecimalMin(value = "0", inclusive = false) @Digits(integer = 12, fraction = 4)
        BigDecimal target,

        @Nullable Channel channel) {

    CampaignGoal toFact() {
        return new CampaignGoal(metric, target, channel);
    }

    /** The parts that are there: the validator writes incomplete goals too. */
    @Override
    public String toString() {
        String amount = target == null ? null : target.stripTrailingZeros().toPlainString();
        return Stream.of(metric, amount, channel)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }
}
