package com.dryjets.bench.ava;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.orchestrator.performance.DailyTotals;
import com.dryjets.orchestrator.performance.HourlyEngagement;
import com.dryjets.orchestrator.projection.ChannelActivity;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a channel reports hour by hour, and when it publishes. */
final class SimulatedChannel {

    private static final int HOURS = 24;
    private static final int LATEST = 60;

    private final Channel channel;
    private final LocalDate firstDay;
    private final double[][] metrics;
    private final List<Instant> posts = new ArrayList<>();
    private final DailyTotals[] completeDays;
    private Instant lastPlanned = Instant.MAX;

    SimulatedChannel(Channel channel, LocalDate firstDay, int days) {
        this.channel = channel;
        this.firstDay = firstDay;
        this.metrics = new double[days * HOURS][Metric.values().length];
        this.completeDays = new DailyTotals[days];
    }

    Channel channel() {
        return channel;
    }

    void add(int day, int hour, Metric metric, double value) {
        int index = day * HOURS + hour;
        if (index < metrics.length) {
            metrics[index][metric.ordinal()] += value;
        }
    }

    /** Plans a post, unless planning has stopped. */
    void post(int day, int hour) {
        Instant time = time(day * HOURS + hour);
        if (!time.isAfter(lastPlanned)) {
            posts.add(time);
        }
    }

    /** Nothing is published or planned after this hour. */
    void endPlanAt(int hour) {
        lastPlanned = time(hour);
        posts.removeIf(time -> time.isAfter(lastPlanned));
    }

    /** A day's totals up to an hour of the campaign; null if nothing has been reported. */
    @Nullable
    DailyTotals totals(int day, int untilHour) {
        if (completeDays[day] != null) {
            return completeDays[day];
        }
        Map<Metric, BigDecimal> sums = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            double sum = 0;
            for (int hour = day * HOURS; hour < Math.min(untilHour, (day + 1) * HOURS); hour++) {
                sum += metrics[hour][metric.ordinal()];
            }
            if (sum > 0) {
                sums.put(metric, BigDecimal.valueOf(Math.round(sum * 100), 2));
            }
        }
        if (sums.isEmpty()) {
            return null;
        }
        DailyTotals totals = new DailyTotals(channel, firstDay.plusDays(day), new MetricTotals(sums), time(untilHour));
        if (untilHour >= (day + 1) * HOURS) {
            completeDays[day] = totals;
        }
        return totals;
    }

    /** What people did in each hour of the campaign; null where nothing was reported. */
    List<@Nullable HourlyEngagement> hours() {
        List<@Nullable HourlyEngagement> hours = new ArrayList<>();
        for (int hour = 0; hour < metrics.length; hour++) {
            double impressions = value(hour, Metric.IMPRESSIONS);
            double engagements = value(hour, Metric.ENGAGEMENTS);
            double clicks = value(hour, Metric.CLICKS);
            hours.add(
                    impressions + engagements + clicks == 0
                            ? null
                            : new HourlyEngagement(channel, time(hour), impressions, engagements, clicks));
        }
        return hours;
    }

    double value(int hour, Metric metric) {
        return metrics[hour][metric.ordinal()];
    }

    /** What is published and scheduled at a time; posts are scheduled a week ahead. */
    ChannelActivity activity(Instant now) {
        List<Instant> published =
                posts.stream().filter(time -> !time.isAfter(now)).toList();
        long scheduled = posts.stream()
                .filter(time -> time.isAfter(now) && time.isBefore(now.plus(Duration.ofDays(7))))
                .count();
        return new ChannelActivity(
                channel, scheduled, published.reversed().stream().limit(LATEST).toList());
    }

    private Instant time(int hour) {
        return firstDay.atStartOfDay(ZoneOffset.UTC).toInstant().plus(Duration.ofHours(hour));
    }
}
