package com.dryjets.campaign.performance;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.MetricTotals;
import java.time.LocalDate;

/** The metric totals of a channel on a day (UTC). */
public record DailyTotals(Channel channel, LocalDate day, MetricTotals totals) {}
