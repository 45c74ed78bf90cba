package com.dryjets.analytics.content;

import com.dryjets.analytics.attribution.Credits;
import com.dryjets.analytics.attribution.Credits.ModelCredit;
import com.dryjets.analytics.content.ContentRepository.Found;
import com.dryjets.analytics.dashboard.ChannelView;
import com.dryjets.analytics.figures.CampaignFigures.Audience;
import com.dryjets.analytics.figures.CampaignFigures.ChannelFigures;
import com.dryjets.analytics.figures.CampaignFigures.DayFigures;
import com.dryjets.analytics.figures.PeriodRules.Period;
import com.dryjets.analytics.figures.RatesView;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
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

/** What came of one piece: a post, a mail or whatever else records name. */
@Schema(name = "ContentPerformance")
record ContentPerformance(
        UUID contentId,

        @Schema(description = "Those it has records in, the earliest first; mostly one")
        List<PieceCampaign> campaigns,

        @Schema(description = "The hour of its first record")
        Instant firstHour,

        @Schema(description = "The hour of its last record") Instant lastHour,

        @Schema(description = "By metric, since its first record; metrics that were never recorded are absent")
        Map<Metric, BigDecimal> totals,

        @Schema(description = "Opens and clicks that are not known to come from a bot or a privacy proxy")
        Map<Metric, BigDecimal> human,

        RatesView rates,
        List<ChannelView> channels,

        @Schema(description = "What days are about, in the time zone of the piece's first campaign")
        Period period,

        @Schema(description = "Every day of the period, oldest first")
        List<ContentDay> days,

        @Schema(
                description =
                        "What each model of attribution credits it with; empty where no record names it as a touch")
        List<ModelCredit> credits) {

    /** A campaign of a piece. */
    @Schema(name = "PieceCampaign")
    record PieceCampaign(
            UUID id,

            @Schema(description = "Absent until the campaign has told of itself") @Nullable
            String name,

            @Schema(description = "Absent until the campaign has told of itself") @Nullable
            String status) {}

    /** One day of a piece. */
    @Schema(name = "ContentDay")
    record ContentDay(
            LocalDate day,

            @Schema(description = "By metric; empty on a day without a record")
            Map<Metric, BigDecimal> totals) {}

    static ContentPerformance of(
            UUID contentId,
            List<Found> found,
            Map<Channel, ChannelFigures> channels,
            Period period,
            List<DayFigures> days,
            Credits credits) {
        Audience audience = Audience.of(channels);
        return new ContentPerformance(
                contentId,
                found.stream().map(Found::campaign).toList(),
                found.getFirst().firstHour(),
                found.stream()
                        .map(Found::lastHour)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                new TreeMap<>(audience.all().raw().totals()),
                ChannelView.human(audience.all()),
                RatesView.of(audience),
                channels.entrySet().stream()
                        .map(channel -> ChannelView.of(channel.getKey(), channel.getValue()))
                        .toList(),
                period,
                everyDay(period, days),
                credits.byModel());
    }

    private static List<ContentDay> everyDay(Period period, List<DayFigures> days) {
        Map<LocalDate, Map<Metric, BigDecimal>> byDay = new HashMap<>();
        days.forEach(day ->
                byDay.put(day.day(), new TreeMap<>(day.audience().all().raw().totals())));
        return period.eachDay()
                .map(day -> new ContentDay(day, byDay.getOrDefault(day, Map.of())))
                .toList();
    }
}
