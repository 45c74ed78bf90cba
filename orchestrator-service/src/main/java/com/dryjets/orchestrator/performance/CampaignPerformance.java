package com.dryjets.orchestrator.performance;

import com.dryjets.contracts.event.CampaignEvent.CampaignGoal;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The metrics of a campaign by channel and day. */
public record CampaignPerformance(List<DailyTotals> days) {

    /** The days after its delivery on which an email is still opened and clicked; later responses are rare. */
    public static final int RESPONSE_DAYS = 3;

    // So few recent emails lower the rate by less than the smallest effect that is worth acting on.
    private static final BigDecimal UNSETTLED_SHARE = new BigDecimal("0.1");

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

    /** The totals that count towards a goal: of its channel, or of all. */
    public MetricTotals counting(CampaignGoal goal) {
        return days.stream()
                .filter(day -> goal.channel() == null || goal.channel() == day.channel())
                .map(DailyTotals::totals)
                .reduce(MetricTotals.none(), MetricTotals::plus);
    }

    /** The value of a goal's metric; empty for a ratio without spend. */
    public Optional<BigDecimal> actual(CampaignGoal goal) {
        return goal.metric().actual(counting(goal));
    }

    /** The totals of some channels together, day by day, earliest first. */
    public List<MetricTotals> daily(Set<Channel> channels) {
        return List.copyOf(days.stream()
                .filter(day -> channels.contains(day.channel()))
                .collect(Collectors.toMap(DailyTotals::day, DailyTotals::totals, MetricTotals::plus, TreeMap::new))
                .values());
    }

    /** The days before a day. */
    public CampaignPerformance before(LocalDate day) {
        return new CampaignPerformance(
                days.stream().filter(one -> one.day().isBefore(day)).toList());
    }

    /** The days after a day. */
    public CampaignPerformance after(LocalDate day) {
        return new CampaignPerformance(
                days.stream().filter(one -> one.day().isAfter(day)).toList());
    }

    /**
     * Returns whether a channel's response is about complete. Emails are opened days after they were delivered, so the rates
     * of an email that was just sent are low, whatever its content.
     *
     * @param today in UTC
     */
    public boolean isSettled(Channel channel, LocalDate today) {
        if (channel != Channel.EMAIL) {
            return true;
        }
        BigDecimal recent =
                after(today.minusDays(RESPONSE_DAYS + 1)).of(channel).total(Metric.DELIVERED);
        return recent.compareTo(of(channel).total(Metric.DELIVERED).multiply(UNSETTLED_SHARE)) <= 0;
    }

    /** The totals of each channel whose response is about complete. */
    public Map<Channel, SettledTotals> settled(LocalDate today) {
        Map<Channel, SettledTotals> settled = new TreeMap<>();
        byChannel().forEach((channel, totals) -> {
            if (isSettled(channel, today)) {
                settled.put(
                        channel,
                        new SettledTotals(totals, daysOf(channel).getLast().day()));
            }
        });
        return settled;
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
