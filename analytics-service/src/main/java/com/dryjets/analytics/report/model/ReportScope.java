package com.dryjets.analytics.report.model;

import com.dryjets.analytics.campaign.CampaignMetrics;
import com.dryjets.analytics.rollup.ChannelTotals;
import com.dryjets.analytics.rollup.DayTotals.ChannelDay;
import com.dryjets.analytics.rollup.Period;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.value.TimeZones;
import com.dryjets.kit.problem.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The days and channels that a report covers. Nothing in a report comes from outside its scope.
 *
 * @param days how many days it covers if it has no first day
 */
public record ReportScope(
        @Nullable LocalDate startDate, @Nullable LocalDate endDate, int days, Set<Channel> channels) {

    /** The days of a report that doesn't name any. */
    public static final int DEFAULT_DAYS = 30;

    /** The most days of a report. */
    public static final int MAX_DAYS = 366;

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);

    /** The campaign that a report is about. */
    public record Subject(String tenant, UUID campaignId) {}

    /** Reads a request's scope; no channels means all of them. Else 400. */
    public static ReportScope of(
            @Nullable LocalDate startDate, @Nullable LocalDate endDate, @Nullable List<Channel> channels) {
        requireRange("/startDate", startDate);
        requireRange("/endDate", endDate);
        if (startDate != null && endDate != null && startDate.isAfter(endDate)) {
            throw Problem.badField("/endDate", "must not be before startDate");
        }
        if (startDate != null && endDate != null && startDate.plusDays(MAX_DAYS).compareTo(endDate) <= 0) {
            throw Problem.badField("/endDate", "must be less than " + MAX_DAYS + " days after startDate");
        }
        return new ReportScope(startDate, endDate, DEFAULT_DAYS, wanted(channels));
    }

    /** Covers the last days up to and including the day on which the report is read; 1 to {@link #MAX_DAYS}. */
    public static ReportScope lastDays(int days, Set<Channel> channels) {
        return new ReportScope(null, null, days, channels);
    }

    /** The channels of a request: all of them if it names none. */
    public static Set<Channel> wanted(@Nullable Collection<Channel> channels) {
        return channels == null || channels.isEmpty() ? EnumSet.allOf(Channel.class) : EnumSet.copyOf(channels);
    }

    private static void requireRange(String pointer, @Nullable LocalDate day) {
        if (day != null && (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY))) {
            throw Problem.badField(pointer, "must be between %s and %s".formatted(FIRST_DAY, LAST_DAY));
        }
    }

    /** The days requested, by default the last thirty, in the campaign's time zone. */
    public Period period(Instant now, String zone) {
        LocalDate today = LocalDate.ofInstant(now, TimeZones.orUtc(zone));
        LocalDate last = endDate != null ? endDate : today;
        LocalDate first = startDate != null ? startDate : last.minusDays(days - 1L);
        if (first.isAfter(last) || first.plusDays(MAX_DAYS).compareTo(last) <= 0) {
            throw Problem.badField("/startDate", "must be within the " + MAX_DAYS + " days before today");
        }
        return new Period(first, last, zone);
    }

    /** The days, with only the channels of the scope. */
    public List<ChannelDay> filter(List<ChannelDay> days) {
        return days.stream()
                .map(day -> {
                    Map<Channel, ChannelTotals> kept = new EnumMap<>(Channel.class);
                    kept.putAll(day.channels());
                    kept.keySet().retainAll(channels);
                    return new ChannelDay(day.day(), kept);
                })
                .filter(day -> !day.channels().isEmpty())
                .toList();
    }

    /** The campaign with its totals in a period, by channel. */
    public static CampaignMetrics within(CampaignMetrics campaign, Period period, List<ChannelDay> days) {
        Map<Channel, ChannelTotals> sums = new EnumMap<>(Channel.class);
        days.stream()
                .filter(day -> period.contains(day.day()))
                .forEach(day ->
                        day.channels().forEach((channel, totals) -> sums.merge(channel, totals, ChannelTotals::plus)));
        return new CampaignMetrics(campaign.campaign(), campaign.zone(), sums);
    }
}
