package com.dryjets.orchestrator.overview;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A campaign's metrics as of its latest assessment.
 *
 * @param through the last UTC day with metrics; absent without any
 * @param spent of the budget, in the campaign's currency
 * @param dailyPlan the budget of a day, if it is spread evenly
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CampaignMetrics(
        @Nullable LocalDate through,
        String currency,
        BigDecimal spent,
        BigDecimal dailyPlan,
        List<ChannelMetrics> channels) {

    public CampaignMetrics {
        channels = List.copyOf(channels);
    }

    static CampaignMetrics of(CampaignDay day) {
        Map<Channel, MetricTotals> totals = day.performance().byChannel();
        UsualDays usual = UsualDays.before(day.performance(), day.today());
        TreeSet<Channel> channels = new TreeSet<>(totals.keySet());
        channels.addAll(day.allocations().keySet());
        return new CampaignMetrics(
                day.performance().lastDay().orElse(null),
                day.currency(),
                day.money(totals.values().stream()
                        .map(channel -> channel.total(Metric.SPEND))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)),
                day.money(day.plan()),
                channels.stream()
                        .map(channel -> of(channel, totals.getOrDefault(channel, MetricTotals.none()), usual, day))
                        .toList());
    }

    private static ChannelMetrics of(Channel channel, MetricTotals totals, UsualDays usual, CampaignDay day) {
        return new ChannelMetrics(
                channel,
                day.money(day.allocations().getOrDefault(channel, BigDecimal.ZERO)),
                day.money(totals.total(Metric.SPEND)),
                day.money(totals.total(Metric.REVENUE)),
                totals.total(Metric.CONVERSIONS),
                totals.total(UsualDays.response(channel)),
                day.money(usual.of(channel, Metric.SPEND)),
                day.money(usual.of(channel, Metric.REVENUE)),
                WaitingRules.count(usual.responses(channel)));
    }
}
