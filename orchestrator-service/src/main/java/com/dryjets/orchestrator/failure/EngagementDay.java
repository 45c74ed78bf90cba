package com.dryjets.orchestrator.failure;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.performance.HourlyEngagement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** A channel's impressions and what people did with them on one day of the campaign's time zone, by hour of that day. */
final class EngagementDay {

    private static final int HOURS = 24;

    private final LocalDate day;
    private final double[] impressions = new double[HOURS];
    private final double[] events = new double[HOURS];

    private EngagementDay(LocalDate day) {
        this.day = day;
    }

    /**
     * Returns a channel's days with impressions, earliest first. On ads people click; on networks they also like, comment
     * and share.
     *
     * @param until hours that begin later are left out, because responses to them are still counted
     */
    static List<EngagementDay> of(List<HourlyEngagement> hours, Channel channel, ZoneId zone, Instant until) {
        TreeMap<LocalDate, EngagementDay> days = new TreeMap<>();
        for (HourlyEngagement hour : hours) {
            if (hour.channel() == channel && !hour.hour().isAfter(until)) {
                ZonedDateTime local = hour.hour().atZone(zone);
                days.computeIfAbsent(local.toLocalDate(), EngagementDay::new)
                        .add(
                                local.getHour(),
                                hour.impressions(),
                                channel == Channel.ADS ? hour.clicks() : hour.engagements());
            }
        }
        return days.values().stream().filter(day -> day.impressions() > 0).toList();
    }

    private void add(int hour, double seen, double responses) {
        impressions[hour] += seen;
        events[hour] += responses;
    }

    LocalDate day() {
        return day;
    }

    /** The weekday, counted from 0 for Monday. */
    int weekday() {
        return day.getDayOfWeek().ordinal();
    }

    double impressions() {
        return Arrays.stream(impressions).sum();
    }

    double events() {
        return Arrays.stream(events).sum();
    }

    double impressions(int hour) {
        return impressions[hour];
    }

    double events(int hour) {
        return events[hour];
    }
}
