package com.dryjets.orchestrator.overview;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.orchestrator.performance.CampaignPerformance;
import com.dryjets.orchestrator.performance.DailyTotals;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a campaign's channels brought and cost on a usual day: the mean of some days. Days without metrics count as zero, except
 * for those before the campaign's first.
 *
 * @param totals of these days by channel
 * @param days how many, fewer at the beginning of a campaign; 0 if there were no metrics yet
 */
record UsualDays(Map<Channel, MetricTotals> totals, int days) {

    private static final int WEEK = 7;

    UsualDays {
        totals = Map.copyOf(totals);
    }

    /**
     * The week that ends before a day.
     *
     * @param end in UTC
     */
    static UsualDays before(CampaignPerformance performance, LocalDate end) {
        return between(performance, end.minusDays(WEEK), end);
    }

    /**
     * The days from one day until before another.
     *
     * @param begin in UTC, like {@code end}
     */
    static UsualDays between(CampaignPerformance performance, LocalDate begin, LocalDate end) {
        LocalDate start =
                performance.firstDay().filter(first -> first.isAfter(begin)).orElse(begin);
        int days = performance.firstDay().isEmpty() ? 0 : (int) Math.max(0, ChronoUnit.DAYS.between(start, end));
        Map<Channel, MetricTotals> totals = performance.days().stream()
                .filter(day -> !day.day().isBefore(start) && day.day().isBefore(end))
                .collect(Collectors.toMap(DailyTotals::channel, DailyTotals::totals, MetricTotals::plus, TreeMap::new));
        return new UsualDays(totals, days);
    }

    /** The mean of a channel's metric; zero if nothing was recorded. */
    BigDecimal of(Channel channel, Metric metric) {
        return mean(totals.getOrDefault(channel, MetricTotals.none()).total(metric));
    }

    /** The mean of a metric over all channels together. */
    BigDecimal of(Metric metric) {
        return mean(totals.values().stream().map(all -> all.total(metric)).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** The responses of a channel's audience. */
    BigDecimal responses(Channel channel) {
        return of(channel, response(channel));
    }

    /** The responses of the audiences of all channels together. */
    BigDecimal responses() {
        return totals.keySet().stream().map(this::responses).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What counts as a response: an engagement on a network, a click in an email or ad. */
    static Metric response(Channel channel) {
        return switch (channel) {
            case EMAIL, ADS -> Metric.CLICKS;
            default -> Metric.ENGAGEMENTS;
        };
    }

    private BigDecimal mean(BigDecimal total) {
        return days == 0 ? BigDecimal.ZERO : total.divide(BigDecimal.valueOf(days), MathContext.DECIMAL64);
    }
}
