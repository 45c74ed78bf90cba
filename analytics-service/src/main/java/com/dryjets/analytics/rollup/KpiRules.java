package com.dryjets.analytics.rollup;

import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

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

    /** The KPIs at the top of a dashboard, each with its change. */
    public static List<Kpi> kpis(Period period, List<? extends DayTotals> days) {
        Sums now = Sums.of(period, days);
        Sums before = Sums.of(period.before(), days);
        List<Kpi> kpis = new ArrayList<>();
        for (Metric metric : LEADING) {
            String name = metric.name().toLowerCase(Locale.ROOT);
            kpis.add(kpi(name, now, before, sums -> Optional.of(sums.all.total(metric))));
        }
        kpis.add(kpi("ctr", now, before, sums -> sums.nonEmail.ctr()));
        kpis.add(kpi("engagementRate", now, before, sums -> sums.nonEmail.engagementRate()));
        kpis.add(kpi("emailCtr", now, before, sums -> sums.email.emailCtr()));
        kpis.add(kpi("openRate", now, before, sums -> sums.email.openRate()));
        kpis.add(kpi("conversionRate", now, before, sums -> sums.all.conversionRate()));
        kpis.add(kpi("roas", now, before, sums -> sums.all.roas()));
        kpis.add(kpi("roi", now, before, sums -> sums.all.roi()));
        return kpis;
    }

    private static Kpi kpi(String name, Sums now, Sums before, Function<Sums, Optional<BigDecimal>> compute) {
        Optional<BigDecimal> value = compute.apply(now);
        Optional<BigDecimal> previous = compute.apply(before);
        Optional<BigDecimal> change = value.flatMap(
                current -> previous.filter(earlier -> earlier.signum() != 0).map(earlier -> change(current, earlier)));
        return new Kpi(name, value.orElse(null), previous.orElse(null), change.orElse(null));
    }

    private static BigDecimal change(BigDecimal value, BigDecimal previous) {
        return value.subtract(previous).divide(previous.abs(), MathContext.DECIMAL64);
    }
}
