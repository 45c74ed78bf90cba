package com.dryjets.orchestrator.performance;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.MetricTotals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The metrics of a campaign by channel and day. */
public record CampaignPerformance(List<DailyTotals> days) {

    public CampaignPerformance {
        days = List.copyOf(days);
    }

    /** The totals of each channel, sorted by channel. */
    public Map<Channel, MetricTotals> byChannel() {
        return days.stream()
                .collect(Collectors.toMap(DailyTotals::channel, DailyTotals::totals, MetricTotals::plus, TreeMap::new));
    }

    /** The totals of a channel. */
    public MetricTotals of(Channel channel) {
        return byChannel().getOrDefault(channel, MetricTotals.none());
    }

    /** The days of a channel, earliest first. */
    public List<DailyTotals> daysOf(Channel channel) {
        return days.stream()
                .filter(day -> day.channel() == channel)
                .sorted(Comparator.comparing(DailyTotals::day))
                .toList();
    }

    /** The first day with metrics. */
    public Optional<LocalDate> firstDay() {
        return days.stream().map(DailyTotals::day).min(Comparator.naturalOrder());
    }

    /** The last day with metrics. */
    public Optional<LocalDate> lastDay() {
        return days.stream().map(DailyTotals::day).max(Comparator.naturalOrder());
    }

    /** The time of the newest totals. */
    public Optional<Instant> asOf() {
        return days.stream().map(DailyTotals::asOf).max(Comparator.naturalOrder());
    }
}
