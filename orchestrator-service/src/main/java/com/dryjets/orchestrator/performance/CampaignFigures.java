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

/** All that was counted for a campaign, by channel and day. */
public record CampaignFigures(List<DayFigures> days) {

    public CampaignFigures {
        days = List.copyOf(days);
    }

    /** Each channel's totals, in the channels' order. */
    public Map<Channel, MetricTotals> byChannel() {
        return days.stream()
                .collect(Collectors.toMap(DayFigures::channel, DayFigures::figures, MetricTotals::plus, TreeMap::new));
    }

    /** A channel's total. */
    public MetricTotals of(Channel channel) {
        return byChannel().getOrDefault(channel, MetricTotals.none());
    }

    /** A channel's days, in order. */
    public List<DayFigures> daysOf(Channel channel) {
        return days.stream()
                .filter(day -> day.channel() == channel)
                .sorted(Comparator.comparing(DayFigures::day))
                .toList();
    }

    /** The first day that has figures. */
    public Optional<LocalDate> firstDay() {
        return days.stream().map(DayFigures::day).min(Comparator.naturalOrder());
    }

    /** The last day that has figures. */
    public Optional<LocalDate> lastDay() {
        return days.stream().map(DayFigures::day).max(Comparator.naturalOrder());
    }

    /** As of when the newest of the figures are. */
    public Optional<Instant> asOf() {
        return days.stream().map(DayFigures::asOf).max(Comparator.naturalOrder());
    }
}
