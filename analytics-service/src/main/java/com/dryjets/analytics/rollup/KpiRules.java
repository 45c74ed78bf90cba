package com.dryjets.analytics.rollup;

import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Computes the KPIs of a period and compares them with the period before it. */
public final class KpiRules {

    /** The metrics that lead a campaign. */
    public static final List<Metric> LEADING = List.of(
            Metric.IMPRESSIONS,
            Metric.REACH,
            Metric.ENGAGEMENTS,
            Metric.DELIVERED,
            Metric.OPENS,
            Metric.CLICKS,
            Metric.CONVERSIONS,
            Metric.REVENUE,
            Metric.SPEND);

    private KpiRules() {}

    /** How a KPI is compared. */
    private enum Kind {
        /** A sum over days, which needs as many days before; its change is relative. */
        TOTAL,
        /** A ratio that is not shown in percent; its change is relative. */
        RATIO,
        /** A ratio in percent; its change is a difference in points, because a percentage of percent misleads. */
        RATE
    }

    /** The sums of a period: email, the other channels, and both. */
    private record Sums(MetricTotals email, MetricTotals nonEmail, MetricTotals all) {

        static Sums of(Period period, List<? extends DayTotals> days) {
            SplitTotals sum = days.stream()
                    .filter(day -> period.contains(day.day()))
                    .map(DayTotals::totals)
                    .reduce(SplitTotals.NONE, SplitTotals::plus);
            return new Sums(
                    sum.email().raw(), sum.nonEmail().raw(), sum.combined().raw());
        }
    }

    /** The sums of a period and of the one before, which may lack days. */
    private record Compared(Sums now, Sums before, boolean wholeBefore) {}

    /**
     * The KPIs at the top of a dashboard, each with its change.
     *
     * @param first the day of the first record ever; empty if there is none
     */
    public static List<Kpi> kpis(Period period, List<? extends DayTotals> days, Optional<LocalDate> first) {
        Compared sums = new Compared(
                Sums.of(period, days), Sums.of(period.before(), days), previousDays(period, first) == period.days());
        List<Kpi> kpis = new ArrayList<>();
        for (Metric metric : LEADING) {
            String name = metric.name().toLowerCase(Locale.ROOT);
            kpis.add(kpi(name, Kind.TOTAL, of -> Optional.of(of.all.total(metric)), sums));
        }
        kpis.add(kpi("ctr", Kind.RATE, of -> of.nonEmail.ctr(), sums));
        kpis.add(kpi("engagementRate", Kind.RATE, of -> of.nonEmail.engagementRate(), sums));
        kpis.add(kpi("emailCtr", Kind.RATE, of -> of.email.emailCtr(), sums));
        kpis.add(kpi("openRate", Kind.RATE, of -> of.email.openRate(), sums));
        kpis.add(kpi("conversionRate", Kind.RATE, of -> of.all.conversionRate(), sums));
        kpis.add(kpi("roas", Kind.RATIO, of -> of.all.roas(), sums));
        kpis.add(kpi("roi", Kind.RATE, of -> of.all.roi(), sums));
        return kpis;
    }

    /** The days of the period before since the first record: all of them, some, or none. */
    public static long previousDays(Period period, Optional<LocalDate> first) {
        Period before = period.before();
        return first.map(day -> before.to().toEpochDay() - day.toEpochDay() + 1)
                .map(days -> Math.clamp(days, 0, before.days()))
                .orElse(0L);
    }

    private static Kpi kpi(String name, Kind kind, Function<Sums, Optional<BigDecimal>> compute, Compared sums) {
        BigDecimal value = compute.apply(sums.now).orElse(null);
        BigDecimal previous = compute.apply(sums.before).orElse(null);
        KpiComparison comparison = comparison(kind, value, previous, sums.wholeBefore);
        if (comparison != KpiComparison.COMPARABLE || value == null || previous == null) {
            return new Kpi(name, value, previous, null, null, comparison);
        }
        BigDecimal difference = value.subtract(previous);
        return kind == Kind.RATE
                ? new Kpi(name, value, previous, null, difference, comparison)
                : new Kpi(
                        name,
                        value,
                        previous,
                        difference.divide(previous.abs(), MathContext.DECIMAL64),
                        null,
                        comparison);
    }

    private static KpiComparison comparison(
            Kind kind, @Nullable BigDecimal value, @Nullable BigDecimal previous, boolean wholeBefore) {
        boolean nothing = value == null || previous == null || (kind != Kind.RATE && previous.signum() == 0);
        if (nothing) {
            return KpiComparison.NOTHING_BEFORE;
        }
        return kind == Kind.TOTAL && !wholeBefore ? KpiComparison.SHORTER_BEFORE : KpiComparison.COMPARABLE;
    }
}
