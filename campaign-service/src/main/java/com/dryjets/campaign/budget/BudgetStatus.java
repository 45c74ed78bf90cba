package com.dryjets.campaign.budget;

import com.dryjets.contracts.marketing.Channel;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was allocated and spent, and how that keeps pace with the plan. */
@Schema(
        description = "What was allocated and spent, and how that keeps pace with the plan. Money is in units of the"
                + " currency; the plan is linear over the campaign's window.")
public record BudgetStatus(
        String currency,
        BigDecimal total,
        BigDecimal allocated,
        BigDecimal spent,
        BigDecimal remaining,

        @Schema(description = "What the plan wants to be spent by now.")
        BigDecimal plannedByNow,

        @Schema(description = "Spent as a fraction of what was planned by now; absent while nothing was planned.")
        @Nullable
        BigDecimal pace,

        State state,

        @Schema(description = "Spent at the end if it goes on as in the last seven days; absent before the start.")
        @Nullable
        BigDecimal projectedSpend,

        @Schema(description = "When the budget runs out if it goes on so; absent when it lasts to the end.") @Nullable
        Instant projectedEnd,

        List<ChannelStatus> channels,

        @Schema(
                description = "Every UTC day that the campaign touches, at most 400: figures are totalled by UTC days,"
                        + " so the plan is told by them too, whatever the campaign's time zone.")
        List<Day> daily,

        @Schema(description = "The campaign's version, for If-Match.")
        long version) {

    /** How spend keeps pace with the plan: on plan within a tenth of it, or within a day's worth. */
    @Schema(
            name = "PaceState",
            description =
                    "How spend keeps pace with the plan. On plan is within a tenth of what was planned, or within a"
                            + " day's worth of the budget (at most a tenth of it) where that is more; over is more than the budget.")
    public enum State {
        NOT_STARTED,
        ON_PLAN,
        AHEAD,
        BEHIND,
        OVER
    }

    /** One channel's part. */
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

    /** One day; spend is absent for days that have not come. */
    @Schema(name = "BudgetDay")
    public record Day(LocalDate day, @Nullable BigDecimal spend, BigDecimal planned) {}
}
