package com.dryjets.analytics.report;

import com.dryjets.analytics.figures.CampaignFigures;
import com.dryjets.analytics.figures.CampaignFigures.ChannelFigures;
import com.dryjets.analytics.figures.CampaignFigures.DayFigures;
import com.dryjets.analytics.figures.PeriodRules.Period;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.problem.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a report is about: which days and which channels. Nothing in a report comes from outside of it. */
public record ReportScope(
        @Nullable LocalDate startDate, @Nullable LocalDate endDate, Set<Channel> channels) {

    private static final int DAYS_UNLESS_GIVEN = 30;
    private static final int MOST_DAYS = 366;

    /** From a request; no channels means all of them. Else 400. */
    public static ReportScope of(
            @Nullable LocalDate startDate, @Nullable LocalDate endDate, @Nullable List<Channel> channels) {
        if (startDate != null && endDate != null && startDate.isAfter(endDate)) {
            throw Problem.badField("/endDate", "is before startDate");
        }
        if (startDate != null
                && endDate != null
                && startDate.plusDays(MOST_DAYS).compareTo(endDate) <= 0) {
            throw Problem.badField("/endDate", "is more than " + MOST_DAYS + " days from startDate");
        }
        Set<Channel> wanted =
                channels == null || channels.isEmpty() ? EnumSet.allOf(Channel.class) : EnumSet.copyOf(channels);
        return new ReportScope(startDate, endDate, wanted);
    }

    /** The days: those asked for, else the last thirty, in the campaign's time zone. */
    public Period period(Instant now, String zone) {
        LocalDate today = LocalDate.ofInstant(now, ZoneId.of(zone));
        LocalDate last = endDate != null ? endDate : today;
        LocalDate first = startDate != null ? startDate : last.minusDays(DAYS_UNLESS_GIVEN - 1L);
        if (first.isAfter(last) || first.plusDays(MOST_DAYS).compareTo(last) <= 0) {
            throw Problem.badField("/startDate", "must lie within " + MOST_DAYS + " days before today");
        }
        return new Period(first, last, zone);
    }

    /** The days with the wanted channels alone. */
    List<DayFigures> filter(List<DayFigures> days) {
        return days.stream()
                .map(day -> {
                    Map<Channel, ChannelFigures> kept = new EnumMap<>(Channel.class);
                    kept.putAll(day.channels());
                    kept.keySet().retainAll(channels);
                    return new DayFigures(day.day(), kept);
                })
                .filter(day -> !day.channels().isEmpty())
                .toList();
    }

    /** The campaign's figures in a period, by channel. */
    static CampaignFigures within(CampaignFigures campaign, Period period, List<DayFigures> days) {
        Map<Channel, ChannelFigures> sums = new EnumMap<>(Channel.class);
        days.stream()
                .filter(day -> period.contains(day.day()))
                .forEach(day -> day.channels()
                        .forEach((channel, figures) -> sums.merge(channel, figures, ChannelFigures::plus)));
        return new CampaignFigures(campaign.campaign(), campaign.zone(), sums);
    }

    /** What a report was asked of. */
    public record Subject(String tenant, UUID campaignId) {}
}
