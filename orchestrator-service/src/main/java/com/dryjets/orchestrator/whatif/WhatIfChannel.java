package com.dryjets.orchestrator.whatif;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.curve.CurveGap;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a channel, and what the change of its budget would bring. Amounts are in the campaign's currency.
 *
 * @param unspent what is left of the allocation; zero if more was spent
 * @param change of the budget; negative if it is reduced
 * @param status whether the effect of other amounts of spend is known
 * @param reason why it is not; absent if it is
 * @param explanation what the next unit of spend brings, or what is missing, in a few sentences
 * @param days the number of complete days with spend
 * @param dailySpendNow mean daily spend of the last 28 complete days with spend; absent if too few are known
 * @param dailySpendThen the same with the change, spread evenly
 * @param smallestDailySpend the least that was spent on a day with spend
 * @param largestDailySpend the most that was spent on a day
 * @param extrapolated whether {@code dailySpendThen} is outside of what was ever spent on a day, so that nobody has seen its
 *     effect
 * @param marginalReturn the results of the next unit of daily spend
 * @param effect of the change; absent if it is unknown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WhatIfChannel(
        Channel channel,
        BigDecimal allocated,
        BigDecimal spent,
        BigDecimal unspent,
        BigDecimal change,
        WhatIfStatus status,
        @Nullable CurveGap reason,
        String explanation,
        int days,
        @Nullable BigDecimal dailySpendNow,
        @Nullable BigDecimal dailySpendThen,
        @Nullable BigDecimal smallestDailySpend,
        @Nullable BigDecimal largestDailySpend,
        boolean extrapolated,
        @Nullable WhatIfEffect marginalReturn,
        @Nullable WhatIfEffect effect) {}
