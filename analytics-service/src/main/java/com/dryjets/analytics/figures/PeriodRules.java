package com.dryjets.analytics.figures;

import com.dryjets.analytics.figures.CampaignFigures.Audience;
import com.dryjets.analytics.figures.CampaignFigures.DayFigures;
import com.dryjets.common.marketing.Figures;
import com.dryjets.common.marketing.Metric;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a period of days amounts to, beside the period of the same length before it. */
public final class PeriodRules {

    /** The metrics that lead a campaign. */
    public static final List<Metric> COUNTED = List.of(
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
    public record Period(LocalDate from, LocalDate to, String timeZone) {

        /** The given number of days, today the last of them. */
        public static Period lastDays(LocalDate today, int days, String timeZone) {
            return new Period(today.minusDays(days - 1L), today, timeZone);
        }

        /** As many days, just before this period. */
        public Period before() {
            return new Period(from.minusDays(days()), from.minusDays(1), timeZone);
        }

        /** This period and the one before it. */
        public Period withBefore() {
            return new Period(before().from(), to, timeZone);
        }

        public boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        public long days() {
            return to.toEpochDay() - from.toEpochDay() + 1;
        }

        public Stream<LocalDate> eachDay() {
            return from.datesUntil(to.plusDays(1));
        }
    }

    /**
     * A figure of the period.
     *
     * @param change (value - previous) / |previous|, absent where that is unknown or was zero
     */
    @Schema(name = "KeyFigure")
    public record KeyFigure(
            String name,
            @Nullable BigDecimal value,
            @Nullable BigDecimal previous,
            @Nullable BigDecimal change) {}

    /** The figures that lead a dashboard, each with its change. */
    public static List<KeyFigure> keyFigures(Period period, List<DayFigures> days) {
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
