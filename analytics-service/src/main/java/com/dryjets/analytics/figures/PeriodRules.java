package com.dryjets.analytics.figures;

import com.dryjets.analytics.figures.CampaignFigures.Audience;
import com.dryjets.analytics.figures.CampaignFigures.Day;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
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

    /** What a period's days add up to, mail and the rest apart and together. */
    private record Sums(MetricTotals mail, MetricTotals shown, MetricTotals all) {

        static Sums of(Period period, List<? extends Day> days) {
            Audience sum = days.stream()
                    .filter(day -> period.contains(day.day()))
                    .map(Day::audience)
                    .reduce(Audience.NONE, Audience::plus);
            return new Sums(sum.mail().raw(), sum.shown().raw(), sum.all().raw());
        }
    }

    /** The figures that lead a dashboard, each with its change. */
    public static List<KeyFigure> keyFigures(Period period, List<? extends Day> days) {
        Sums now = Sums.of(period, days);
        Sums before = Sums.of(period.before(), days);
        List<KeyFigure> figures = new ArrayList<>();
        for (Metric metric : COUNTED) {
            String name = metric.name().toLowerCase(java.util.Locale.ROOT);
            figures.add(keyFigure(name, now, before, sums -> Optional.of(sums.all.total(metric))));
        }
        figures.add(keyFigure("ctr", now, before, sums -> sums.shown.ctr()));
        figures.add(keyFigure("engagementRate", now, before, sums -> sums.shown.engagementRate()));
        figures.add(keyFigure("emailCtr", now, before, sums -> sums.mail.emailCtr()));
        figures.add(keyFigure("openRate", now, before, sums -> sums.mail.openRate()));
        figures.add(keyFigure("conversionRate", now, before, sums -> sums.all.conversionRate()));
        figures.add(keyFigure("roas", now, before, sums -> sums.all.roas()));
        figures.add(keyFigure("roi", now, before, sums -> sums.all.roi()));
        return figures;
    }

    private static KeyFigure keyFigure(
            String name, Sums now, Sums before, Function<Sums, Optional<BigDecimal>> figure) {
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
