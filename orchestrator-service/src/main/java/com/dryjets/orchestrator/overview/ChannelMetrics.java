package com.dryjets.orchestrator.overview;

import com.dryjets.contracts.marketing.Channel;
import java.math.BigDecimal;

/**
 * A channel of a campaign. Amounts are in the campaign's currency.
 *
 * @param engagements those on a network, clicks in emails and ads
 * @param spendPerDay on a usual day: the mean of the last seven complete days
 * @param revenuePerDay on a usual day
 * @param engagementsPerDay on a usual day
 */
public record ChannelMetrics(
        Channel channel,
        BigDecimal allocated,
        BigDecimal spent,
        BigDecimal revenue,
        BigDecimal conversions,
        BigDecimal engagements,
        BigDecimal spendPerDay,
        BigDecimal revenuePerDay,
        BigDecimal engagementsPerDay) {}
