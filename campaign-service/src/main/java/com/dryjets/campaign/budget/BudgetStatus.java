package com.dryjets.campaign.budget;

import com.dryjets.contracts.marketing.Channel;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The allocations and the spend of a campaign, and the pace of the spend. */
@Schema(
        description = "The allocations and the spend of a campaign, and the pace of the spend. Amounts are in the"
                + " currency; the planned spend is linear over the campaign's duration.")
public record BudgetStatus(
        String currency,
        BigDecimal total,
        BigDecimal allocated,
        BigDecimal spent,
        BigDecimal remaining,

        @Schema(description = "The planned spend up to now.")
        BigDecimal plannedByNow,

        @Schema(description = "The spend as a fraction of the planned spend; absent while none was planned.") @Nullable
        BigDecimal pace,

        State state,

        @Schema(description = "The spend at the end at the rate of the last seven days; absent before the start.")
        @Nullable
        BigDecimal projectedSpend,

        @Schema(description = "When the budget runs out at that rate; absent if it lasts to the end.") @Nullable
        Instant projectedEnd,

        List<ChannelStatus> channels,

        @Schema(
                description = "Every UTC day of the campaign, at most 400. Metrics are totaled by UTC days, so the"
                        + " planned spend is too, regardless of the campaign's time zone.")
        List<Day> daily,

        @Schema(description = "The campaign's version, for `If-Match`.")
        long version) {

    /** The pace of the spend. */
    @Schema(
            name = "PaceState",
            description = "The pace of the spend. `ON_PLAN` is within a tenth of the planned spend, or within one day's"
                    + " worth of the budget (at most a tenth of it) if that is more. `OVER` is more than the budget.")
    public enum State {
        NOT_STARTED,
        ON_PLAN,
        AHEAD,
        BEHIND,
        OVER
    }

    /** The part of one channel. */
    @Schema(name = "ChannelBudget")
    public record ChannelStatus(
            Channel channel,
            BigDecimal allocated,
            BigDecimal spent,
            BigDecimal remaining,

            @Schema(description = "The channel's fraction of the budget.")
            BigDecimal share,

            @Nullable BigDecimal pace,
            State state) {}

    /** One day; the spend of future days is absent. */
    @Schema(name = "BudgetDay")
    public record Day(LocalDate day, @Nullable BigDecimal spend, BigDecimal planned) {}
}
