package com.dryjets.analytics.dashboard;

import com.dryjets.analytics.attribution.Credits;
import com.dryjets.analytics.attribution.Credits.ModelCredit;
import com.dryjets.analytics.campaign.KnownCampaign;
import com.dryjets.analytics.rollup.ChannelTotals;
import com.dryjets.analytics.rollup.DayTotals.ChannelDay;
import com.dryjets.analytics.rollup.HourlyRollups.ContentCampaign;
import com.dryjets.analytics.rollup.LocalHours;
import com.dryjets.analytics.rollup.Period;
import com.dryjets.analytics.rollup.RatesView;
import com.dryjets.analytics.rollup.SplitTotals;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.value.TimeZones;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The performance of one piece of content: a post, an email or anything else that records name. */
@Schema(name = "ContentPerformance")
record ContentView(
        UUID contentId,

        @Schema(description = "The campaigns in which it has records, usually one; earliest first")
        List<Campaign> campaigns,

        @Schema(description = "When the hour of its first record began")
        Instant firstHour,

        @Schema(description = "When the hour of its last record began")
        Instant lastHour,

        @Schema(description = "By metric, since its first record; metrics that were never recorded are absent")
        Map<Metric, BigDecimal> totals,

        @Schema(description = "Opens and clicks that are not known to come from a bot or a privacy proxy")
        Map<Metric, BigDecimal> human,

        RatesView rates,
        List<ChannelView> channels,

        @Schema(description = "The period of days, in the time zone of the first campaign")
        Period period,

        @Schema(description = "Every day of the period, oldest first")
        List<Day> days,

        @Schema(description = "Its credit under each attribution model; empty if no record names it as a touch")
        List<ModelCredit> credits) {

    /** A campaign of the content. */
    @Schema(name = "ContentCampaign")
    record Campaign(
            UUID id,

            @Schema(description = "Absent until the campaign's first event arrives") @Nullable
            String name,

            @Schema(description = "Absent until the campaign's first event arrives") @Nullable
            String status) {

        static Campaign of(UUID id, @Nullable KnownCampaign known) {
            return known == null
                    ? new Campaign(id, null, null)
                    : new Campaign(id, known.view().name(), known.view().status());
        }
    }

    /** One day of the content. */
    @Schema(name = "ContentDay")
    record Day(
            LocalDate day,

            @Schema(description = "By metric; empty on a day without a record")
            Map<Metric, BigDecimal> totals) {}

    static ContentView of(
            UUID contentId,
            List<ContentCampaign> found,
            Map<UUID, KnownCampaign> known,
            Map<Channel, ChannelTotals> channels,
            Period period,
            List<ChannelDay> days,
            Credits credits) {
        SplitTotals totals = SplitTotals.of(channels);
        LocalHours hours = LocalHours.of(TimeZones.orUtc(period.timeZone()));
        return new ContentView(
                contentId,
                found.stream()
                        .map(one -> Campaign.of(one.campaignId(), known.get(one.campaignId())))
                        .toList(),
                hours.begin(found.getFirst().first()),
                hours.begin(found.stream()
                        .map(ContentCampaign::last)
                        .max(Comparator.naturalOrder())
                        .orElseThrow()),
                new TreeMap<>(totals.combined().raw().totals()),
                ChannelView.human(totals.combined()),
                RatesView.of(totals),
                ChannelView.all(channels),
                period,
                everyDay(period, days),
                credits.byModel());
    }

    private static List<Day> everyDay(Period period, List<ChannelDay> days) {
        Map<LocalDate, Map<Metric, BigDecimal>> byDay = new HashMap<>();
        days.forEach(day ->
                byDay.put(day.day(), new TreeMap<>(day.totals().combined().raw().totals())));
        return period.eachDay()
                .map(day -> new Day(day, byDay.getOrDefault(day, Map.of())))
                .toList();
    }
}
