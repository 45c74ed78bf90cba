package com.dryjets.orchestrator.whatif;

import com.dryjets.orchestrator.curve.ResultMetric;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The expected effect of changing the budgets of a campaign's channels.
 *
 * @param metric the results that are estimated
 * @param days for how many days the changes are in force, spread evenly
 * @param metricsAsOf the time of the newest metrics; absent if there are none
 * @param budgetChange the sum of the changes: zero if budget only moves between channels
 * @param status INSUFFICIENT_DATA if the effect of a change on any changed channel is unknown
 * @param effect of all changes together, in those days; absent if it is unknown
 * @param extrapolated whether a channel would spend more, or less, a day than it ever did
 * @param summary the effect in a sentence
 * @param channels all channels with a budget
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WhatIfView(
        UUID campaignId,
        String currency,
        ResultMetric metric,
        int days,
        @Nullable Instant metricsAsOf,
        BigDecimal budgetChange,
        WhatIfStatus status,
        @Nullable WhatIfEffect effect,
        boolean extrapolated,
        String summary,
        List<WhatIfChannel> channels) {}
