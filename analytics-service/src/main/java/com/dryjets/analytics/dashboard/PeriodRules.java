package com.dryjets.analytics.dashboard;

import com.dryjets.analytics.dashboard.CampaignFigures.Audience;
import com.dryjets.analytics.dashboard.CampaignFigures.DayFigures;
import com.dryjets.common.marketing.Figures;
import com.dryjets.common.marketing.Metric;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a period of days amounts to, beside the period of the same length before it. */
final class PeriodRules {

    private static final List<Metric> COUNTED = List.of(
            Metric.IMPRESSIONS,
            Metric.REACH,
            Metric.ENGAGEMENTS,
            Metric.DELIVERED,
            Metric.OPENS,
            Metric.CLICKS,
            Metric.CONVERSIONS,
            Metric.REVENUE,
            Metric.SPEND);

    private PeriodRules() {}

    /** Days from the first to the last, both included. */
    @Schema(name = "Period")
    record Period(LocalDate from, LocalDate to, String timeZone) {

        static Period lastDays(LocalDate today, int days) {
            return new Period(today.minusDays(days - 1L), today, "UTC");
        }

        Period before() {
            return new Period(from.minusDays(days()), from.minusDays(1), timeZone);
        }

        boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        private long days() {
            return to.toEpochDay() - from.toEpochDay() + 1;
        }

        Stream<LocalDate> eachDay() {
            return from.datesUntil(to.plusDays(1));
        }
    }

    /**
     * A figure of the period.
     *
     * @param change (value - previous) / |previous|, absent where that is unknown or was zero
     */
    @Schema(name = "KeyFigure")
    record KeyFigure(
            String name,
            @Nullable BigDecimal value,
            @Nullable BigDecimal previous,
            @Nullable BigDecimal change) {}

    /** A day of the trend. */
    @Schema(name = "TrendDay")
    record TrendDay(LocalDate day, Map<Metric, BigDecimal> totals) {}

    /** The figures that lead a dashboard, each with its change. */
    static List<KeyFigure> keyFigures(Period period, List<DayFigures> days) {
        Audience now = sum(period, days);
        Audience before = sum(period.before(), days);
        List<KeyFigure> figures = new ArrayList<>();
        for (Metric metric : COUNTED) {
            String name = metric.name().toLowerCase(java.util.Locale.ROOT);
            figures.add(keyFigure(
                    name, now, before, audience -> Optional.of(all(audience).total(metric))));
        }
        figures.add(
                keyFigure("ctr", now, before, audience -> audience.shown().raw().ctr()));
        figures.add(keyFigure(
                "engagementRate",
                now,
                before,
                audience -> audience.shown().raw().engagementRate()));
        figures.add(keyFigure(
                "emailCtr", now, before, audience -> audience.mail().raw().emailCtr()));
        figures.add(keyFigure(
                "openRate", now, before, audience -> audience.mail().raw().openRate()));
        figures.add(keyFigure(
                "conversionRate", now, before, audience -> all(audience).conversionRate()));
        figures.add(keyFigure("roas", now, before, audience -> all(audience).roas()));
        figures.add(keyFigure("roi", now, before, audience -> all(audience).roi()));
        return figures;
    }

    /** Every day of the period; one without a record has no totals. */
    static List<TrendDay> trend(Period period, List<DayFigures> days) {
        Map<LocalDate, DayFigures> byDay = new TreeMap<>();
        days.forEach(day -> byDay.put(day.day(), day));
        return period.eachDay()
                .map(day -> new TrendDay(
                        day,
                        byDay.containsKey(day)
                                ? new TreeMap<>(all(byDay.get(day).audience()).totals())
                                : Map.of()))
                .toList();
    }

    private static Figures all(Audience audience) {
        return audience.all().raw();
    }

    private static Audience sum(Period period, List<DayFigures> days) {
        return days.stream()
                .filter(day -> period.contains(day.day()))
                .map(DayFigures::audience)
                .reduce(Audience.NONE, Audience::plus);
    }

    private static KeyFigure keyFigure(
            String name, Audience now, Audience before, Function<Audience, Optional<BigDecimal>> figure) {
        Optional<BigDecimal> value = figure.apply(now);
        Optional<BigDecimal> previous = figure.apply(before);
        Optional<BigDecimal> change = value.flatMap(
                current -> previous.filter(earlier -> earlier.signum() != 0).map(earlier -> change(current, earlier)));
        return new KeyFigure(name, value.orElse(null), previous.orElse(null), change.orElse(null));
    }

    private static BigDecimal change(BigDecimal value, BigDecimal previous) {
        return value.subtract(previous).divide(previous.abs(), MathContext.DECIMAL64);
    }
}
