package com.dryjets.orchestrator.failure;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.performance.HourlyEngagement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.TreeMap;

/** A channel's impressions and what people did with them on one day of the campaign's time zone, by hour of that day. */
final class EngagementDay {

    private static final int HOURS = 24;
    private static final long HOUR = 3_600;
    private static final long DAY = HOURS * HOUR;

    private final LocalDate day;
    private final double[] impressions = new double[HOURS];
    private final double[] events = new double[HOURS];
    private double allImpressions;
    private double allEvents;

    private EngagementDay(LocalDate day) {
        this.day = day;
    }

    /**
     * Returns the days with impressions of a channel, earliest first. On ads people click; on networks they also like, comment
     * and share.
     *
     * @param until hours that begin later are left out, because responses to them are still counted
     */
    static List<EngagementDay> of(List<HourlyEngagement> hours, ZoneId zone, Instant until) {
        ZoneRules rules = zone.getRules();
        TreeMap<LocalDate, EngagementDay> days = new TreeMap<>();
        for (HourlyEngagement hour : hours) {
            if (!hour.hour().isAfter(until)) {
                long second = hour.hour().getEpochSecond()
                        + rules.getOffset(hour.hour()).getTotalSeconds();
                days.computeIfAbsent(LocalDate.ofEpochDay(Math.floorDiv(second, DAY)), EngagementDay::new)
                        .add((int) (Math.floorMod(second, DAY) / HOUR), hour);
            }
        }
        return days.values().stream().filter(day -> day.impressions() > 0).toList();
    }

    private void add(int hour, HourlyEngagement known) {
        impressions[hour] += known.impressions();
        events[hour] += known.channel() == Channel.ADS ? known.clicks() : known.engagements();
        allImpressions += known.impressions();
        allEvents += known.channel() == Channel.ADS ? known.clicks() : known.engagements();
    }

    LocalDate day() {
        return day;
    }

    /** The weekday, counted from 0 for Monday. */
    int weekday() {
        return day.getDayOfWeek().ordinal();
    }

    double impressions() {
        return allImpressions;
    }

    double events() {
        return allEvents;
    }

    double impressions(int hour) {
        return impressions[hour];
    }

    double events(int hour) {
        return events[hour];
    }
}
